import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps } from './deps.ts';
import { originsNeeded } from './origins-needed.ts';

/** Gives the permission for a server back, unless the one set up now, a team or an enabled site needs it. */
export async function releaseOrigin({ db, net, sites }: Deps, baseUrl: string): Promise<void> {
  const origin = webOrigin(baseUrl);
  if (origin === null) return;
  const needed = [...(await sites.list()).map((site) => site.origin), ...(await originsNeeded(db))];
  // That the browser keeps a permission loses nothing of the person's.
  await net.release(origin, needed).catch(() => undefined);
}
