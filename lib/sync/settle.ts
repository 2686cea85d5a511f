import type { ItemResult } from '../protocol/item.ts';
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

/**
 * What an answer makes of the rows that were sent; results are told apart by their number. `isOurs`: the server has no number this
 * device has not given out.
 */
export function settle(rows: readonly Ready[], results: readonly ItemResult[], isOurs = true): Settled[] {
  const areOurs = isOurs && !results.some(isUsed);
  const byNumber = new Map(results.map((result) => [result.n, result]));
  return rows.flatMap((row) => {
    const result = byNumber.get(row.n);
    const settled = result === undefined ? null : settledOf(row, result, areOurs);
    return settled === null ? [] : [settled];
  });
}
