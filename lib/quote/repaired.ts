import type { Pack } from '../text/pack.ts';
import type { Place } from './context.ts';
import { same } from './guard.ts';
import type { Item } from './item.ts';
import { sameEnd, sameMarks } from './marks.ts';

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

/** Which differences of marks are allowed; null: any. */
type Marks = { pack: Pack | null | undefined } | null;

/** The last page item matched when `wanted` reads the same from `from` on, but for one article and marks; else -1. */
function matchFrom(page: readonly Item[], wanted: readonly Item[], from: number, marks: Marks): number {
  let articles = 1;
  let at = from;
  // What stands behind the last items matched; an article left out leaves its marks to them.
  let own = '';
  let other = '';
  for (let index = 0; index < wanted.length; ) {
    const want = wanted[index];
    const have = page[at];
    if (want === undefined) return -1;
    if (have !== undefined && same(want, have)) {
      if (marks && index > 0 && at > from && !sameMarks(page, at - 1, [own, other], marks.pack)) return -1;
      [own, other] = [have.after, want.after];
      index++;
      at++;
    } else if (articles > 0 && have?.article) {
      articles--;
      own += have.after;
      at++;
    } else if (articles > 0 && want.article && mayLack(page, index, at)) {
      articles--;
      other += want.after;
      index++;
    } else return -1;
  }
  return marks === null || sameEnd(own, other) ? at - 1 : -1;
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
export function repairedPlaces(
  page: readonly Item[],
  index: Index,
  wanted: readonly Item[],
  marks: Marks,
): Place[] {
  const anchor = anchorOf(index, wanted);
  const found: Place[] = [];
  if (anchor === null) return found;
  for (const place of anchor.places.slice(0, MOST_CANDIDATES)) {
    // One article more or less before the anchor moves the beginning by one.
    const start = place - anchor.offset;
    for (const from of [start, start + 1, start - 1]) {
      const first = page[from];
      const last = page[first ? matchFrom(page, wanted, from, marks) : -1];
      if (first === undefined || last === undefined) continue;
      found.push({ start: first.start, end: last.end });
      break;
    }
  }
  return found;
}
