import { tipDbOf } from '../../db/tip-db.ts';
import { hasTipsOf } from '../../db/tip-state.ts';
import type { Deps } from '../deps.ts';
import { readQuiet } from './quiet.ts';
import { ruledOn } from './ruled-on.ts';

/**
 * Whether there may be a tip for a page: its site is not muted, and there is a lesson for its site or one that is
 * wanted on this address. On a page that the person opened the
 * panel for, without its site being enabled, any lesson will do.
 */
export async function mayHaveTips(
  { db, now, sites }: Pick<Deps, 'db' | 'now' | 'sites'>,
  address: string,
): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  const tips = tipDbOf(db);
  const quiet = await readQuiet(db, now());
  const hasAny = (await tips.tips.limit(1).count()) > 0;
  const ruled = await ruledOn(db, address);
  const isReason =
    (await hasTipsOf(tips, url.host.toLowerCase())) ||
    (ruled.length > 0 && (await tips.tips.where('lesson').anyOf(ruled).count()) > 0);
  if (quiet.some(({ kind, id }) => kind === 'site' && id === url.origin)) return false;
  const isEnabled = (await sites.list()).some(({ origin }) => origin === url.origin);
  return isEnabled ? isReason : hasAny;
}

/** Whether a page may be looked at for tips: they are on, and there may be one. */
export const mayReadFacts = async (
  deps: Pick<Deps, 'db' | 'now' | 'prefs' | 'sites'>,
  address: string,
): Promise<boolean> => (await deps.prefs.get()).tips && (await mayHaveTips(deps, address));
