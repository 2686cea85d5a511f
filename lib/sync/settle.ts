import type { ItemResult } from '../protocol/item.ts';
import type { Ready } from './outgoing.ts';
import type { Settled } from './port.ts';

/** What an answer makes of one row that was sent. */
function settledOf({ n, state, what }: Ready, result: ItemResult): Settled | null {
  const { status, code, current } = result;
  if (state === 'dead') return null;
  if (state === 'void' || what.t === 'void') return { n, state: 'void' };
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

/** What an answer makes of the rows that were sent; results are told apart by their number. */
export function settle(rows: readonly Ready[], results: readonly ItemResult[]): Settled[] {
  const byNumber = new Map(results.map((result) => [result.n, result]));
  return rows.flatMap((row) => {
    const result = byNumber.get(row.n);
    const settled = result === undefined ? null : settledOf(row, result);
    return settled === null ? [] : [settled];
  });
}
