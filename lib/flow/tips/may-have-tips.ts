import { tipDbOf } from '../../db/tip-db.ts';
import { hasTipsOf } from '../../db/tip-state.ts';
import type { Deps } from '../deps.ts';
import { readQuiet } from './quiet.ts';
import { ruledOn } from './ruled-on.ts';

/**
 * What a page may be looked at for: `any` lesson; one that what the browser says of the page tells of, its `title` with its address; or `none`.
 */
export type MayHave = 'any' | 'title' | 'none';

/**
 * Whether there may be a tip for a page: its site is not muted, and there is a lesson for its site or one that is
 * wanted on this address; on other pages of an enabled site its title has to fit one. On a page that the person opened the
 * panel for, without its site being enabled, any lesson will do.
 */
export async function mayHaveTips(
  { db, now, sites }: Pick<Deps, 'db' | 'now' | 'sites'>,
  address: string,
): Promise<MayHave> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return 'none';
  const tips = tipDbOf(db);
  const quiet = await readQuiet(db, now());
  const hasAny = (await tips.tips.limit(1).count()) > 0;
  const ruled = await ruledOn(db, address);
  const isReason =
    (await hasTipsOf(tips, url.host.toLowerCase())) ||
    (ruled.length > 0 && (await tips.tips.where('lesson').anyOf(ruled).count()) > 0);
  if (!hasAny || quiet.some(({ kind, id }) => kind === 'site' && id === url.origin)) return 'none';
  const isEnabled = (await sites.list()).some(({ origin }) => origin === url.origin);
  return isReason || !isEnabled ? 'any' : 'title';
}
