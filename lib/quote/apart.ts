import type { Item, Said } from './item.ts';

const nameOf = (key: string, { guarded }: Said): string => (guarded ? `=${key}` : key);

/** Both readings of an item. */
const namesOf = (item: Said): string[] =>
  item.alt === undefined ? [nameOf(item.key, item)] : [nameOf(item.key, item), nameOf(item.alt, item)];

/** The same word in one reading each, which explain each other whatever else there is. */
const isPair = (a: Said | undefined, b: Said | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.key === b.key &&
  a.guarded === b.guarded &&
  a.unit === b.unit &&
  a.alt === undefined &&
  b.alt === undefined;

/** Items of the quote that stand beside none of the page's, which of the page's stand beside one, and how many of the quote and up to which of the page's were looked at. */
type Paired = { missing: Said[]; taken: Uint8Array; looked: number; end: number };

// A word more or less moves what follows by one.
const SHIFTS = [1, -1, 2, -2];
// So many words without a pair say enough.
const MOST_ALONE = 120;

/** Goes along both; where they part, on from where two words in a row are the same again. Of a long quote most are pairs. */
function paired(near: readonly Item[], wanted: readonly Said[], offset: number): Paired {
  const missing: Said[] = [];
  const taken = new Uint8Array(near.length);
  const goesOn = (index: number, at: number): boolean =>
    isPair(near[at], wanted[index]) && isPair(near[at + 1], wanted[index + 1]);
  let shift = offset;
  for (const [index, item] of wanted.entries()) {
    if (missing.length >= MOST_ALONE) return { missing, taken, looked: index, end: index + shift };
    if (!isPair(near[index + shift], item))
      shift += SHIFTS.find((by) => goesOn(index, index + shift + by)) ?? 0;
    if (isPair(near[index + shift], item) && taken[index + shift] === 0) taken[index + shift] = 1;
    else missing.push(item);
  }
  return { missing, taken, looked: wanted.length, end: near.length };
}

// As far on either side of a place its words may be some more.
const SLACK = 3;

/** A stretch of the page beside a quote; `pairs` is the part of the quote's items that stand there in their order. */
export type Beside = { near: readonly Item[]; pairs: number } & Paired;

/** The page beside a quote that begins with one of its items. */
export function besideAt(page: readonly Item[], wanted: readonly Said[], from: number): Beside {
  const begin = Math.max(0, from - SLACK);
  const near = page.slice(begin, from + wanted.length + SLACK);
  const found = paired(near, wanted, from - begin);
  return { ...found, near, pairs: (found.looked - found.missing.length) / wanted.length };
}

/** Items of the quote by their names, each taken once. */
function waitingOf(missing: readonly Said[]) {
  const waiting = new Map<string, Said[]>();
  for (const item of missing)
    for (const name of namesOf(item)) waiting.set(name, [...(waiting.get(name) ?? []), item]);
  const taken = new Set<Said>();
  return {
    knows: (item: Said): boolean => namesOf(item).some((name) => waiting.has(name)),
    take: (item: Said): boolean => {
      const own = namesOf(item).flatMap((name) => waiting.get(name) ?? []);
      const first = own.find((one) => !taken.has(one));
      if (first !== undefined) taken.add(first);
      return first !== undefined;
    },
    left: (): Said[] => missing.filter((item) => !taken.has(item)),
  };
}

/** What quote and page do not share; of the page's items those between the first and the last that are shared. `share` is how much of the quote is missing. */
export type Apart = { missing: Said[]; extra: Item[]; share: number };

export function apartOf({ near, missing, taken, looked, end }: Beside): Apart {
  const waiting = waitingOf(missing);
  let [first, last] = [taken.indexOf(1), taken.lastIndexOf(1)];
  const others: { item: Item; at: number }[] = [];
  for (let at = 0; at < end; at++) {
    const item = near[at];
    if (taken[at] === 1 || item === undefined) continue;
    if (waiting.knows(item)) [first, last] = [first < 0 ? at : Math.min(first, at), Math.max(last, at)];
    if (!waiting.take(item)) others.push({ item, at });
  }
  const left = waiting.left();
  const extra = others.filter(({ at }) => at >= first && at <= last).map(({ item }) => item);
  return { missing: left, share: left.length / looked, extra };
}
