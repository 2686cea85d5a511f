import type { Pack } from '../text/pack.ts';
import { anchorOf, type Index } from './anchor.ts';
import { type Beside, commasMove } from './commas.ts';
import type { Place } from './context.ts';
import { same } from './guard.ts';
import type { Item, Said } from './item.ts';
import { sameEnd, sameMarks } from './marks.ts';

/** "The index" is a quote of "Index ..." at the beginning of a clause, but not of "the partial index". */
const mayLack = (page: readonly Item[], index: number, at: number): boolean =>
  index > 0 || page[at]?.begins === true;

/** Which differences of marks are allowed; null: any. Tells whether the words alone were seen. */
type Marks = { pack: Pack | null | undefined; seen: { words: boolean } } | null;

/** How far page and wanted items have been read, and the one article that may still differ. */
type Read = { at: number; index: number; articles: number };

/** Goes past an article that only the page or only the wanted words have; false where none may differ here. */
function pastArticle(page: readonly Item[], want: Said, read: Read, last: Beside | undefined): boolean {
  const have = page[read.at];
  if (read.articles-- < 1) return false;
  const lost = have?.article === true;
  if (!lost && !(want.article && mayLack(page, read.index, read.at))) return false;
  withArticle(last, lost ? { own: have.after } : { other: want.after });
  if (lost) read.at++;
  else read.index++;
  return true;
}

/** The last page item matched when `wanted` reads the same from `from` on, but for one article and marks; else -1. */
function matchFrom(
  page: readonly Item[],
  wanted: readonly Said[],
  from: number,
  { marks, left }: { marks: Marks; left: { words: number } },
): number {
  // Most places differ in a word, which is cheap to see.
  const end = wordsFrom(page, wanted, from, left);
  if (end < 0 || marks === null) return end;
  marks.seen.words = true;
  return marksFrom(page, wanted, from, { marks, left });
}

/** The same whatever marks there are. */
function wordsFrom(
  page: readonly Item[],
  wanted: readonly Said[],
  from: number,
  left: { words: number },
): number {
  const read: Read = { at: from, index: 0, articles: 1 };
  for (let want = wanted[0]; want !== undefined; want = wanted[read.index]) {
    const item = page[read.at];
    left.words--;
    if (item !== undefined && same(want, item)) {
      read.index++;
      read.at++;
    } else if (!pastArticle(page, want, read, undefined)) return -1;
  }
  return read.at - 1;
}

// As many words could be compared in the time.
const MARKS_COST = 2;

/** The same of words that were found alike: -1 where their marks differ. */
function marksFrom(
  page: readonly Item[],
  wanted: readonly Said[],
  from: number,
  { marks, left }: { marks: NonNullable<Marks>; left: { words: number } },
): number {
  const read: Read = { at: from, index: 0, articles: 1 };
  // What stands behind the last items matched; an article left out leaves its marks to them.
  const beside: Beside[] = [];
  for (let want = wanted[0]; want !== undefined; want = wanted[read.index]) {
    const item = page[read.at];
    const last = beside.at(-1);
    left.words -= MARKS_COST;
    if (item === undefined || !same(want, item)) {
      if (!pastArticle(page, want, read, last)) return -1;
      continue;
    }
    if (last && !sameMarks(last, marks.pack)) return -1;
    beside.push({ item, own: item.after, other: want.after });
    read.index++;
    read.at++;
  }
  return fitsAsWhole(beside, marks.pack) ? read.at - 1 : -1;
}

/** Whether marks agree that the last word or all of them show. */
function fitsAsWhole(beside: readonly Beside[], pack: Pack | null | undefined): boolean {
  const end = beside.at(-1);
  if (end === undefined) return true;
  return sameEnd(end.own, end.other) && !commasMove(beside.with(-1, { ...end, own: '', other: '' }), pack);
}

/** Adds what stands behind an article left out, each kind of mark once. */
function withArticle(last: Beside | undefined, { own = '', other = '' }: Partial<Beside>): void {
  const together = (one: string, more: string) => [...new Set(one + more)].toSorted().join('');
  if (last) Object.assign(last, { own: together(last.own, own), other: together(last.other, other) });
}

// Words compared for one quote; a page where that is not enough repeats itself, and the quote is not found.
const MOST_WORDS = 1_600;
// One article more or less before the anchor moves the beginning by one.
const STARTS = [0, 1, -1];

/** Whether a place may begin like the wanted words; most do not, which is cheap to see. */
const mayBegin = (item: Item, want: Said | undefined): boolean =>
  want !== undefined && (item.article || want.article || same(want, item));

/** Places where the page has the wanted items, with differences of the allow-list only; returns whether there are no others: not where it takes too long to say, or where no word may be looked for. */
export function* repairedPlaces(
  page: readonly Item[],
  index: Index,
  wanted: readonly Said[],
  marks: Marks,
): Generator<Place, boolean> {
  const anchor = anchorOf(index, wanted, ({ article }) => !article);
  if (!anchor) return anchor === null;
  const left = { words: MOST_WORDS };
  for (const list of anchor.places) {
    for (const place of list) {
      if (left.words <= 0) return false;
      const found = nearStart(page, wanted, place - anchor.offset, { marks, left });
      if (found) yield found;
    }
  }
  return true;
}

/**
 * The first place with the wanted items, whatever marks are between them, and whether there is no other; null where there is none, nothing where
 * that takes too long to say.
 */
export function placeOfWords(
  page: readonly Item[],
  index: Index,
  wanted: readonly Said[],
): (Place & { isOnly: boolean }) | null | undefined {
  const places = repairedPlaces(page, index, wanted, null);
  const first = places.next();
  if (first.done === true) return first.value ? null : undefined;
  const second = places.next();
  return { ...first.value, isOnly: second.done === true && second.value };
}

/** The same where they can only begin with one of the page's items, or one beside it. */
export function repairedAt(
  page: readonly Item[],
  wanted: readonly Said[],
  start: number,
  marks: Marks,
): Place[] {
  const found = nearStart(page, wanted, start, { marks, left: { words: MOST_WORDS } });
  return found === null ? [] : [found];
}

/** The place of the wanted words that begins at an item or one beside it. */
function nearStart(
  page: readonly Item[],
  wanted: readonly Said[],
  start: number,
  given: { marks: Marks; left: { words: number } },
): Place | null {
  for (const moved of STARTS) {
    const first = page[start + moved];
    given.left.words--;
    if (first === undefined || !mayBegin(first, wanted[0])) continue;
    const last = page[matchFrom(page, wanted, start + moved, given)];
    if (last) return { start: first.start, end: last.end };
  }
  return null;
}
