import { beginsLetter } from '../text/tokens.ts';
import { firstPlace } from './context.ts';
import { items, mayBeUnit } from './guard.ts';
import { type Item, itemAt, type Said } from './item.ts';
import type { Prepared } from './prepare.ts';

/** A stretch of a quote that stands word for word on the page: [start, end) of the quote, and how much further on the page. */
type Run = { start: number; end: number; ahead: number };

// A shorter run is read as quickly as it is found.
const LEAST = 120;
const BLOCK = 64;
const SNIPPET = 32;
// How far behind a difference is looked for where the page goes on: nearby, and now and then all over it.
const STEPS = [1, 8, 40];
const NEAR = 200;
const MOST_RUNS = 6;
const MOST_SEARCHES = 2;

/** How many units two texts share from a place of each on. */
function sharedFrom(text: string, at: number, page: string, from: number): number {
  let count = 0;
  while (
    at + count + BLOCK <= text.length &&
    text.slice(at + count, at + count + BLOCK) === page.slice(from + count, from + count + BLOCK)
  )
    count += BLOCK;
  while (at + count < text.length && text.charCodeAt(at + count) === page.charCodeAt(from + count)) count++;
  return count;
}

/** Where a page has some words near a place of it, or else anywhere; -1 where it does not. */
function placeOf({ normal: { text }, counts }: Prepared, words: string, near: number, anywhere: boolean) {
  const from = Math.max(0, near - NEAR);
  const at = text.slice(from, near + NEAR).indexOf(words);
  if (at >= 0) return from + at;
  return anywhere ? firstPlace(text, words, counts()) : -1;
}

/** Stretches of the quote that the page has, the first of them from a place of the page on. */
function* runsOf(page: Prepared, text: string, place: number): Generator<Run> {
  let [at, from, searches] = [0, place, 0];
  for (let run = 0; run < MOST_RUNS && from >= 0; run++) {
    const end = at + sharedFrom(text, at, page.normal.text, from);
    if (end - at >= LEAST) yield { start: at, end, ahead: from - at };
    const near = from + end - at;
    from = -1;
    for (const step of STEPS) {
      at = end + step;
      if (at + LEAST > text.length) break;
      const isLast = step === STEPS.at(-1) && searches++ < MOST_SEARCHES;
      from = placeOf(page, text.slice(at, at + SNIPPET), near + step, isLast);
      if (from >= 0) break;
    }
  }
}

// So many plain items in a row depend on nothing before or behind them.
const SEAM = 4;

/** Whether an item is read alike whatever is around it, and stands right behind the one before or has one space between. */
function isPlain(text: string, before: Item | undefined, item: Item | undefined): boolean {
  if (before === undefined || item === undefined || before.after !== '' || item.start > before.end + 1)
    return false;
  const { key, alt, guarded, unit, article, start } = item;
  if (alt !== undefined || guarded || unit || article || mayBeUnit(key)) return false;
  return text.charAt(start - 1) === ' ' || beginsLetter(text, start);
}

/** Where so many plain items in a row begin, looked for from one on towards another; -1 where they do not. */
function seamFrom({ normal: { text }, items: read }: Prepared, from: number, to: number): number {
  const all = read();
  const step = from < to ? 1 : -1;
  let plain = 0;
  for (let at = from; at !== to; at += step) {
    plain = isPlain(text, all[at - 1], all[at]) ? plain + 1 : 0;
    if (plain === SEAM) return step > 0 ? at - SEAM + 1 : at;
  }
  return -1;
}

/**
 * The words of a long quote that stands on the page from a place on but for a few differences: what is there word for word is not read
 * anew, but taken from the page.
 */
export function readBeside(page: Prepared, text: string, place: number): Said[] {
  const all = page.items();
  const found: Said[] = [];
  let [from, known] = [0, 0];
  const read = (to?: number) => found.push(...items(text.slice(from, to), page.options).slice(known));
  for (const { start, end, ahead } of runsOf(page, text, place)) {
    const last = itemAt(all, end + ahead) - 2;
    const first = seamFrom(page, itemAt(all, start + ahead) + 1, last);
    const close = first < 0 ? -1 : seamFrom(page, last, first + SEAM);
    const [before, behind] = [all[first + SEAM - 2], all[close]];
    if (!before || !behind) continue;
    read(before.end - ahead);
    found.push(...all.slice(first + SEAM - 1, close + 1));
    [from, known] = [behind.start - ahead, 1];
  }
  read();
  return found;
}
