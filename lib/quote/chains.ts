import type { Place } from './context.ts';
import { MAX_GAP } from './parts.ts';

type Lists = readonly (readonly Place[])[];

/** What is asked of one place of a part, and of a gap between two, and whether too much was asked already. */
export type Ask = {
  fits: (place: Place) => boolean;
  joins: (before: Place, next: Place) => boolean;
  spent: () => boolean;
};

/** The index of the last place that ends by `at`; -1 where none does. */
function lastBy(places: readonly Place[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Places from a first part to a last one, each part behind the nearest of the one before that has such a chain itself. Asked from
 * the last part back, so that no gap is judged that no quote needs, and none twice.
 */
export function* chains(lists: Lists, { fits, joins, spent }: Ask): Generator<Place> {
  const known: (number | null)[][] = lists.map(() => []);
  const behind = (level: number, place: Place): number | null => {
    const before = lists[level - 1] ?? [];
    for (let at = lastBy(before, place.start); at >= 0 && !spent(); at--) {
      const last = before[at];
      if (last === undefined || place.start - last.end > MAX_GAP) return null;
      const from = fromOf(level - 1, at);
      if (from !== null) return fits(place) && joins(last, place) ? from : null;
    }
    return null;
  };
  /** Where a chain begins that ends with a level's place. */
  const fromOf = (level: number, at: number): number | null => {
    const told = known[level]?.[at];
    const place = lists[level]?.[at];
    if (told !== undefined || place === undefined) return told ?? null;
    const first = level === 0 && fits(place) ? place.start : null;
    const from = level === 0 ? first : behind(level, place);
    if (known[level]) known[level][at] = from;
    return from;
  };
  for (const [at, place] of (lists.at(-1) ?? []).entries()) {
    if (spent()) return;
    const from = fromOf(lists.length - 1, at);
    if (from !== null) yield { start: from, end: place.end };
  }
}
