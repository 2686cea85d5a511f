import type { ItemResult } from '../protocol/item.ts';
import { isNameless } from './batch.ts';
import type { Ready } from './outgoing.ts';
import type { Settled } from './port.ts';

const isUsed = ({ status, code }: ItemResult): boolean => status === 'later' && code === 'number_used';

/**
 * Whether an answer is about the number alone and not about what was sent under it: of an event that is there its place is told, and
 * among numbers that something else has used a duplicate says nothing of anything.
 */
const isUntold = ({ what }: Ready, result: ItemResult, isOurs: boolean): boolean =>
  isUsed(result) ||
  (result.status === 'duplicate' && result.seq === undefined && (what.t === 'event' || !isOurs));

/** What an answer makes of one row that was sent; null where it waits on. */
function settledOf(row: Ready, result: ItemResult, isOurs: boolean): Settled | null {
  const { n, state, what } = row;
  const { status, code, current } = result;
  if (state === 'dead') return null;
  if (state === 'void' || what.t === 'void') return { n, state: 'void' };
  if (isUntold(row, result, isOurs)) return null;
  if (status === 'later') {
    // The number is not used yet: it goes to nothing, or all that stands behind it would wait for an update of the server.
    return code === 'gap' ? null : { n, state: 'dead', refused: { code: code ?? 'later' } };
  }
  if (status !== 'rejected') return { n, state: 'acked' };
  // Its person erased it elsewhere, and the stream says so: nothing was refused.
  if (what.t === 'event' && code === 'erased') return { n, state: 'void' };
  const refused = { code: code ?? 'rejected', ...(current === undefined ? {} : { current }) };
  return { n, state: 'dead', refused };
}

/** Whose duplicate is all that is ever said of it. A contribution is one as well: it is not to run again, whatever used its number. */
const isToldByNumber = ({ n, what }: Ready, sentTo: number): boolean =>
  what.t === 'contribution' || (isNameless(what) && n <= sentTo);

/**
 * What an answer makes of the rows that were sent; results are told apart by their number. `isOurs`: the server has no number this
 * device has not given out. `sentTo`: how far it had sent before, so that a wish up to there was taken when its answer was lost, and one
 * above met the number of something else where others did.
 */
export function settle(
  rows: readonly Ready[],
  results: readonly ItemResult[],
  { isOurs = true, sentTo = 0 }: { isOurs?: boolean; sentTo?: number } = {},
): Settled[] {
  const isMixed = results.some(isUsed);
  const byNumber = new Map(results.map((result) => [result.n, result]));
  return rows.flatMap((row) => {
    const result = byNumber.get(row.n);
    const isRowOurs = isOurs && (!isMixed || isToldByNumber(row, sentTo));
    const settled = result === undefined ? null : settledOf(row, result, isRowOurs);
    return settled === null ? [] : [settled];
  });
}
