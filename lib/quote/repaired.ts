import type { Place } from './context.ts';
import { type Item, same } from './guard.ts';

/** Where each key stands in a page's items. */
export type ItemIndex = { items: readonly Item[]; at: ReadonlyMap<string, readonly number[]> };

/** Indexes a page's items by key, and by the other reading of a hyphenated word. */
export function indexOf(items: readonly Item[]): ItemIndex {
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
  return { items, at };
}

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
    } else if (articles > 0 && have?.article && at > from) {
      articles--;
      at++;
    } else if (articles > 0 && want.article) {
      articles--;
      index++;
    } else return -1;
  }
  return at - 1;
}

const MOST_CANDIDATES = 2_000;

/** The wanted item that is rarest on the page, with its places there; null when one of them is not there at all. */
function anchor(
  page: ItemIndex,
  wanted: readonly Item[],
): { index: number; places: readonly number[] } | null {
  let best: { index: number; places: readonly number[] } | null = null;
  for (const [index, { key, alt, article }] of wanted.entries()) {
    if (article) continue;
    const places = [...(page.at.get(key) ?? []), ...(alt === undefined ? [] : (page.at.get(alt) ?? []))];
    if (places.length === 0) return null;
    if (best === null || places.length < best.places.length) best = { index, places };
  }
  return best;
}

/** Places where the page has the wanted items, with differences of the allow-list only. */
export function repairedPlaces(page: ItemIndex, wanted: readonly Item[]): Place[] {
  const rarest = anchor(page, wanted);
  const found: Place[] = [];
  if (rarest === null) return found;
  for (const place of rarest.places.slice(0, MOST_CANDIDATES)) {
    // One article more or less before the anchor moves the beginning by one.
    for (const from of [place - rarest.index, place - rarest.index + 1, place - rarest.index - 1]) {
      const first = page.items[from];
      const last = page.items[first ? matchFrom(page.items, wanted, from) : -1];
      if (first === undefined || last === undefined) continue;
      found.push({ start: first.start, end: last.end });
      break;
    }
  }
  return found;
}
