import { readEndpoint } from '../db/endpoint.ts';
import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps } from './deps.ts';

/** Gives the permission for a server back, unless the one set up now, a team or an enabled site needs it. */
export async function releaseOrigin({ db, net, sites }: Deps, baseUrl: string): Promise<void> {
  const origin = webOrigin(baseUrl);
  if (origin === null) return;
  const teams = (await db.links.toArray()).filter(({ end }) => end === null).map(({ address }) => address);
  const needed = [...(await sites.list()).map((site) => site.origin), ...teams];
  const now = webOrigin((await readEndpoint(db))?.baseUrl);
  // That the browser keeps a permission loses nothing of the person's.
  await net.release(origin, now === null ? needed : [...needed, now]).catch(() => undefined);
}
