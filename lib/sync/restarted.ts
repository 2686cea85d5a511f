import { comesAgain, isNameless, isPrepared } from './batch.ts';
import type { Link, Standing } from './link.ts';
import type { OutRow } from './outgoing.ts';

/**
 * A connection whose server is not where it was: both streams are read from their start. A trail of another epoch is another
 * trail, so the heads kept of it say nothing any more.
 */
export function restartedLink(link: Link, standing: Standing): Link {
  return {
    ...link,
    ...standing,
    me: null,
    teamRows: null,
    round: link.round + 1,
    healing: true,
    renewing: true,
    reading: null,
    audit: standing.epoch === link.epoch ? link.audit : {},
  };
}

/** Whether the server is another copy of itself, which may know less than the one that answered before. */
const isRestored = (link: Pick<Link, 'epoch' | 'have'>, standing: Standing): boolean =>
  standing.epoch !== link.epoch || standing.have < link.have;

/**
 * A row whose number the server no longer knows waits again, or its number goes to nothing where it must not run twice. One that waits
 * though its number is used was sent and its answer lost, or its number was used by something else: what the server knows by its id
 * waits on and is asked for again, of the rest the first is taken to be so. A decision that waits when the
 * server was restored may have been taken by the one before, so its person makes it again.
 */
export function reopened<R extends OutRow>(
  row: R,
  link: Pick<Link, 'epoch' | 'have' | 'next'>,
  standing: Standing,
): R {
  if (row.n <= standing.have) {
    const isUntold = comesAgain(row.what) && !isNameless(row.what);
    if (row.state !== 'waiting' || isUntold || standing.have >= link.next) return row;
    return { ...row, state: 'acked' };
  }
  if (row.state === 'acked') return { ...row, state: comesAgain(row.what) ? 'waiting' : 'void' };
  const isOver = row.state === 'waiting' && isPrepared(row.what) && isRestored(link, standing);
  return isOver ? { ...row, state: 'void' } : row;
}

/** How long a server remembers a command, in ms, and some days less: later the same command would be another one. */
const REMEMBERED = 170 * 86_400_000;

/** What was sent before and is sent again under its id, which a server that has it answers from what it has. */
const isSentAgain = ({ state, what }: OutRow, now: number): boolean =>
  state === 'acked' &&
  what.t === 'command' &&
  comesAgain(what) &&
  !isNameless(what) &&
  what.at >= now - REMEMBERED;

/**
 * The rows of a device that was connected anew, under new numbers from 1 on: what waits still waits, but for decisions, which
 * were only sent at once or not at all, and what was asked for is asked again. Events the server lacks are found by reading.
 */
export function renumbered<R extends OutRow>(rows: readonly R[], now: number): R[] {
  const again = rows.filter(
    (row) =>
      (row.state === 'waiting' && !isPrepared(row.what)) || row.state === 'dead' || isSentAgain(row, now),
  );
  return again.map((row, index) => ({
    ...row,
    n: index + 1,
    state: row.state === 'acked' ? 'waiting' : row.state,
  }));
}

/**
 * A connection made again, under the server's new name of this device. Its rows have new numbers, and what the server has is read from
 * the start: another device may have written, or the server may be an older copy. Where the log was erased meanwhile the server
 * says so again and its person is asked, as by a device that was never away.
 */
export const relinked = (
  link: Link,
  { device, rows, ...standing }: Standing & { device: string; rows: number },
): Link => ({
  ...restartedLink(link, standing),
  gen: link.gen,
  asks: null,
  device,
  end: null,
  next: rows + 1,
  sentTo: 0,
});
