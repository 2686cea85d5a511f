import type { Place } from './context.ts';
import { type Item, same } from './guard.ts';

/** Where each key stands in a page's items. */
export type Index = ReadonlyMap<string, readonly number[]>;

/** Where each key stands in a page's items, and the other reading of each hyphenated word. */
export function indexOf(items: readonly Item[]): Index {
  const at = new Map<string, number[]>();
  const add = (key: string, index: number) => {
    const known = at.get(key);
    if (known) known.push(index);
    else at.set(key, [index]);
  };
  for (const [index, { key, alt }] of items.entries()) {
    add(key, index);
    if (alt !== undefined) add(alt, index);
  }
  return at;
}

/** "The index" is a quote of "Index ..." at the beginning of a clause, but not of "the partial index". */
const mayLack = (page: readonly Item[], index: number, at: number): boolean =>
  index > 0 || page[at]?.begins === true;

/** The last page item matched when `wanted` reads the same from `from` on, but for one article; else -1. */
function matchFrom(page: readonly Item[], wanted: readonly Item[], from: number): number {
  let articles = 1;
  let at = from;
  for (let index = 0; index < wanted.length; ) {
    const want = wanted[index];
    const have = page[at];
    if (want === undefined) return -1;
    if (have !== undefined && same(want, have)) {
      index++;
      at++;
    } else if (articles > 0 && have?.article) {
      articles--;
      at++;
    } else if (articles > 0 && want.article && mayLack(page, index, at)) {
      articles--;
      index++;
    } else return -1;
  }
  return at - 1;
}

const MOST_CANDIDATES = 2_000;

type Anchor = { offset: number; places: readonly number[] };

/** The wanted item that is rarest on the page, with its places there; null when one of them is not there at all. */
function anchorOf(index: Index, wanted: readonly Item[]): Anchor | null {
  let best: Anchor | null = null;
  for (const [offset, { key, alt, article }] of wanted.entries()) {
    if (article) continue;
    const places = [...(index.get(key) ?? []), ...(alt === undefined ? [] : (index.get(alt) ?? []))];
    if (places.length === 0) return null;
    if (best === null || places.length < best.places.length) best = { offset, places };
  }
  return best;
}

/** Places where the page has the wanted items, with differences of the allow-list only. */
export function repairedPlaces(page: readonly Item[], index: Index, wanted: readonly Item[]): Place[] {
  const anchor = anchorOf(index, wanted);
  const found: Place[] = [];
  if (anchor === null) return found;
  for (const place of anchor.places.slice(0, MOST_CANDIDATES)) {
    // One article more or less before the anchor moves the beginning by one.
    const start = place - anchor.offset;
    for (const from of [start, start + 1, start - 1]) {
      const first = page[from];
      const last = page[first ? matchFrom(page, wanted, from) : -1];
      if (first === undefined || last === undefined) continue;
      found.push({ start: first.start, end: last.end });
      break;
    }
  }
  return found;
}
