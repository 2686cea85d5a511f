import { anchorOf } from './anchor.ts';
import type { Asked } from './asked.ts';
import { eachPlace, lacksOf, MOST_TRIES, type Place, standsAt } from './context.ts';
import { mayBeUnit } from './guard.ts';
import type { Item } from './item.ts';
import type { Prepared } from './prepare.ts';

/**
 * Whether a word is read alike wherever it stands: one with white space on both sides is, but for a unit, which only is one behind a
 * number, an article, and a word that a hyphen joins to the next.
 */
const isFixed = ({ key, alt, article }: Item): boolean => alt === undefined && !article && !mayBeUnit(key);

// Most pages have the beginning of a long quote once or not at all, and its words need not be read.
const FEW_TRIES = 8;

/** Places of a quote word for word: of a long one whose beginning the page has often by the word within it that the page has least of. */
export function* wordForWord(page: Prepared, { text: wanted, items }: Asked): Generator<Place> {
  const { text } = page.normal;
  if (lacksOf(page.counts(), wanted)) return;
  const from = yield* eachPlace(text, wanted, page.counts(), { tries: FEW_TRIES });
  if (from === null) return;
  // The first word may be cut, and the second be its other half.
  const [first, last] = [wanted.indexOf(' ', wanted.indexOf(' ') + 1), wanted.lastIndexOf(' ')];
  const isWithin = (item: Item): boolean => item.start > first && item.end <= last && isFixed(item);
  const anchor = first >= 0 ? anchorOf(page.index(), items(), isWithin) : undefined;
  if (anchor === null) return;
  const [places = []] = anchor?.places ?? [];
  if (anchor === undefined || places.length > MOST_TRIES) {
    yield* eachPlace(text, wanted, page.counts(), { from });
    return;
  }
  const before = items()[anchor.offset]?.start ?? 0;
  for (const place of places) {
    const start = (page.items()[place]?.start ?? 0) - before;
    if (start >= from && standsAt(text, wanted, start)) yield { start, end: start + wanted.length };
  }
}
