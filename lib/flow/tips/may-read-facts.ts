import { tipDbOf } from '../../db/tip-db.ts';
import { hasTipsOf } from '../../db/tip-state.ts';
import type { Deps } from '../deps.ts';
import { fitsTitle } from './fits-title.ts';
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

/**
 * Whether a page may be looked at for tips: they are on, and there may be one. Without its title only what is made from its site or wanted on
 * its address is a reason.
 */
export async function mayReadFacts(
  deps: Pick<Deps, 'db' | 'now' | 'prefs' | 'sites'>,
  address: string,
  title = '',
): Promise<boolean> {
  if (!(await deps.prefs.get()).tips) return false;
  const may = await mayHaveTips(deps, address);
  if (may !== 'title') return may === 'any';
  return title !== '' && (await fitsTitle(deps.db, { address, title }, deps.now()));
}
