import type { Asked } from './asked.ts';
import { eachPlace, HEAD, lacksOf, MOST_TRIES, type Place, standsAt } from './context.ts';
import { mayBeUnit } from './guard.ts';
import type { Item } from './item.ts';
import type { Prepared } from './prepare.ts';

/**
 * Whether a word is read alike wherever it stands: one with white space on both sides is, but for a unit, which only is one behind a
 * number, an article, and a word that a hyphen joins to the next.
 */
const isFixed = ({ key, alt, article }: Item): boolean => alt === undefined && !article && !mayBeUnit(key);

/** Where the word of a long quote stands that the page has least of: null where one is nowhere, undefined where none can be used. */
function rarestOf(
  page: Prepared,
  { text, items }: Asked,
): { at: number; places: readonly number[] } | null | undefined {
  // The first word may be cut, and the second be its other half.
  const [first, last] = [text.indexOf(' ', text.indexOf(' ') + 1), text.lastIndexOf(' ')];
  if (first < 0) return undefined;
  let best: { at: number; places: readonly number[] } | undefined;
  for (const item of items()) {
    if (item.start <= first || item.end > last || !isFixed(item)) continue;
    const places = page.index().get(item.key);
    if (places === undefined) return null;
    if (best === undefined || places.length < best.places.length) best = { at: item.start, places };
  }
  return best;
}

/** Places of a quote word for word: of a long one by the word within it that the page has least of. */
export function* wordForWord(page: Prepared, asked: Asked): Generator<Place> {
  const { text } = page.normal;
  const wanted = asked.text;
  if (lacksOf(page.counts(), wanted)) return;
  const rarest = wanted.length > HEAD ? rarestOf(page, asked) : undefined;
  if (rarest === null) return;
  if (rarest === undefined || rarest.places.length > MOST_TRIES)
    return yield* eachPlace(text, wanted, page.counts());
  for (const place of rarest.places) {
    const start = (page.items()[place]?.start ?? 0) - rarest.at;
    if (start >= 0 && standsAt(text, wanted, start)) yield { start, end: start + wanted.length };
  }
}
