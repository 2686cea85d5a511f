import { readEndpoint } from '../db/endpoint.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps } from './deps.ts';

/** Gives the permission for a server back, unless the one set up now or an enabled site needs it. */
export async function releaseOrigin({ db, net, sites }: Deps, baseUrl: string): Promise<void> {
  const origin = webOrigin(baseUrl);
  if (origin === null) return;
  const needed = (await sites.list()).map((site) => site.origin);
  const now = webOrigin((await readEndpoint(db))?.baseUrl);
  // That the browser keeps a permission loses nothing of the person's.
  await net.release(origin, now === null ? needed : [...needed, now]).catch(() => undefined);
}
