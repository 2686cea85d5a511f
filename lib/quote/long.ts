import { anchorOf } from './anchor.ts';
import type { Asked } from './asked.ts';
import { eachPlace, HEAD, lacksOf, MOST_TRIES, type Place, standsAt } from './context.ts';
import type { Prepared } from './prepare.ts';

// How a word is read may depend on one beside it, which a quote need not have.
const EDGE = 2;

/** Places of a quote word for word: of a long one by the word within it that the page has least of. */
export function* wordForWord(
  page: Prepared,
  { text: wanted, items, anchor: whole }: Asked,
): Generator<Place> {
  const { text } = page.normal;
  if (lacksOf(page.counts(), wanted)) return;
  const inner = wanted.length > HEAD ? items().slice(EDGE, -EDGE) : [];
  if (inner.length === 0) return yield* eachPlace(text, wanted, page.counts());
  const known = whole();
  const isInner = known !== null && known.offset >= EDGE && known.offset < inner.length + EDGE;
  const anchor = isInner ? known : anchorOf(page.index(), inner);
  const before = items()[(anchor?.offset ?? 0) + (isInner ? 0 : EDGE)]?.start;
  if (anchor === null || before === undefined) return;
  const places = anchor.places.flatMap((list) => list.slice(0, MOST_TRIES + 1));
  if (places.length > MOST_TRIES) return yield* eachPlace(text, wanted, page.counts());
  for (const at of places) {
    const start = (page.items()[at]?.start ?? 0) - before;
    if (start >= 0 && standsAt(text, wanted, start)) yield { start, end: start + wanted.length };
  }
}
