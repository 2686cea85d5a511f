import { isPrepared } from './batch.ts';
import type { Link } from './link.ts';
import type { OutRow } from './outgoing.ts';
import type { Renumber } from './port.ts';
import { restartedLink } from './restarted.ts';

/** More unused numbers than a device that was away or put back leaves behind are no device's, and are not kept. */
const MOST_UNUSED = 100_000;

const nothing = (n: number): OutRow => ({ n, what: { t: 'void' }, state: 'void' });

type Renumbered = { rows: OutRow[]; link: Link };

/**
 * The outbox of a device whose numbers the server has from elsewhere: its profile was put back from a backup, or another copy of it
 * sends as this device. What waits goes on under numbers nobody has used, in its order. A decision was
 * made for that moment: where its number is gone its person makes it again. An answer for the figures may have been counted, and a newer
 * one after it: where its number is gone it goes to nothing. `waiting` are the rows that wait, lowest first; null where
 * the lowest is above what the server has, and so is the next.
 */
function movedOn(link: Link, waiting: readonly OutRow[]): Renumbered | null {
  const { have, next } = link;
  if (next > have && (waiting[0]?.n ?? next) > have) return null;
  const unused = have - next < MOST_UNUSED ? Math.max(0, have + 1 - next) : 0;
  const rows = Array.from({ length: unused }, (_, index) => nothing(next + index));
  let free = Math.max(next, have + 1);
  for (const row of waiting) {
    if (row.what.t === 'contribution' && row.n <= have) rows.push(nothing(row.n));
    else if (!isPrepared(row.what)) rows.push(nothing(row.n), { ...row, n: free++ });
    else if (row.n <= have) rows.push({ ...row, state: 'dead', refused: { code: 'number_used' } });
  }
  return { rows, link: { ...link, next: free } };
}

const readAnew = (link: Link, moved: Renumbered): Renumbered => ({
  ...moved,
  link: { ...restartedLink(link, link), next: moved.link.next },
});

/** At the beginning of a sync: what waits there was left by an earlier version or a kill, so that everything is read again as well. */
export const overtaken: Renumber = (link, waiting) => {
  const moved = movedOn(link, waiting);
  return moved && readAnew(link, moved);
};

/** Within a sync, where an answer told item by item what is here: it reads on from where it was, unless it was put back. */
export const overtakenNow: Renumber = (link, waiting) => {
  const moved = movedOn(link, waiting);
  return moved && link.next <= link.have ? readAnew(link, moved) : moved;
};
