import type { Deps } from '../deps.ts';
import { fitsTitle } from './fits-title.ts';
import { mayHaveTips } from './may-have-tips.ts';

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
