import { webOrigin } from '../platform/origin-pattern.ts';
import type { Deps } from './deps.ts';
import { originsNeeded } from './origins-needed.ts';

/** Gives the permission for a server back, unless the one set up now, a team, an enabled site or the origin `other` needs it. */
export async function releaseOrigin(
  { db, net, sites }: Deps,
  baseUrl: string,
  other: string | null = null,
): Promise<void> {
  const origin = webOrigin(baseUrl);
  if (origin === null) return;
  const listed = (await sites.list()).map((site) => site.origin);
  const needed = [...listed, ...(await originsNeeded(db)), ...(other === null ? [] : [other])];
  // That the browser keeps a permission loses nothing of the person's.
  await net.release(origin, needed).catch(() => undefined);
}
