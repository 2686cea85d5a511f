import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import type { Asked } from './asked.ts';
import { hasElision } from './elided.ts';
import { type Item, itemAt } from './item.ts';
import type { Prepared } from './prepare.ts';

/** Why words are no quote of a page: the rule that decided, always in the same words. */
export type QuoteBreach =
  | 'nothing asked'
  | 'not on the page'
  | 'elision not allowed'
  | 'number differs'
  | 'unit differs'
  | 'name differs'
  | 'negation differs'
  | 'modal differs'
  | 'punctuation differs'
  | 'words differ'
  | 'word left out'
  | 'order differs'
  | 'cut from a word'
  | 'cut from a negation';

// More words and places than these say no more about where the words come from: places of one word, of all, and words.
const MOST_VOTES = 50;
const ALL_VOTES = 400;
const MOST_ASKED = 100;
const SLACK = 3;
const LEAST_SHARED = 0.6;

/** Where on the page the stretch begins that shares most words with the wanted ones at the same distance from each other, or one off. */
function likeliest(page: Prepared, wanted: readonly Item[]): number {
  const votes = new Map<number, number>();
  const step = Math.ceil(wanted.length / MOST_ASKED);
  const each = Math.min(MOST_VOTES, Math.ceil((ALL_VOTES * step) / wanted.length));
  for (let offset = 0; offset < wanted.length; offset += step) {
    const places = page.index().get(wanted[offset]?.key ?? '') ?? [];
    for (const place of places.slice(0, each))
      votes.set(place - offset, (votes.get(place - offset) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  const of = (start: number): number => votes.get(start) ?? 0;
  for (const [start, own] of votes) {
    // The most of three is a third of them or more.
    if (own * 3 <= most) continue;
    const [before, behind] = [of(start - 1), of(start + 1)];
    const counts = [of(start - 2) + before + own, before + own + behind, own + behind + of(start + 2)];
    for (const [at, count] of counts.entries()) {
      if (count > most) {
        best = start + at - 1;
        most = count;
      }
    }
  }
  return Math.max(0, best);
}

const keyOf = (key: string, { guarded }: Item): string => (guarded ? `=${key}` : key);

/** The first reading of an item that a list still has. */
function nameIn(names: ReadonlyMap<string, number>, item: Item): string | null {
  const name = keyOf(item.key, item);
  if ((names.get(name) ?? 0) > 0) return name;
  const other = item.alt === undefined ? name : keyOf(item.alt, item);
  return (names.get(other) ?? 0) > 0 ? other : null;
}

/** How often a list has each name. */
function counted(list: readonly Item[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string) => found.set(name, (found.get(name) ?? 0) + 1);
  for (const item of list) {
    add(keyOf(item.key, item));
    if (item.alt !== undefined) add(keyOf(item.alt, item));
  }
  return found;
}

/** The items of `list` that others do not have, each of those explaining one. */
const without = (list: readonly Item[], others: Map<string, number>): Item[] =>
  list.filter((item) => {
    const name = nameIn(others, item);
    if (name !== null) others.set(name, (others.get(name) ?? 0) - 1);
    return name === null;
  });

const isModal = (key: string, pack: Pack | null | undefined): boolean => pack?.modals.has(key) ?? false;

function named(different: readonly Item[], pack: Pack | null | undefined): QuoteBreach | null {
  if (different.some(({ unit }) => unit)) return 'unit differs';
  if (different.some(({ guarded, key }) => guarded && /\d/.test(key))) return 'number differs';
  if (different.some(({ guarded }) => guarded)) return 'name differs';
  if (different.some(({ key }) => hasNegation(key, pack))) return 'negation differs';
  return different.some(({ key }) => isModal(key, pack)) ? 'modal differs' : null;
}

/** The same word in one reading each, which explain each other whatever else there is. */
const isPair = (a: Item | undefined, b: Item | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.key === b.key &&
  a.guarded === b.guarded &&
  a.unit === b.unit &&
  a.alt === undefined &&
  b.alt === undefined;

/** Items of the quote that stand beside none of the page's, which of the page's stand beside one, and how many of the quote were looked at. */
type Paired = { missing: Item[]; taken: Uint8Array; looked: number };

// A word more or less moves what follows by one.
const SHIFTS = [1, -1, 2, -2];
// So many words without a pair say enough.
const MOST_ALONE = 50;

/** Goes along both; where they part, on from where two words in a row are the same again. Of a long quote most are pairs. */
function paired(near: readonly Item[], wanted: readonly Item[], offset: number): Paired {
  const missing: Item[] = [];
  const taken = new Uint8Array(near.length);
  const goesOn = (index: number, at: number): boolean =>
    isPair(near[at], wanted[index]) && isPair(near[at + 1], wanted[index + 1]);
  let shift = offset;
  for (const [index, item] of wanted.entries()) {
    if (missing.length >= MOST_ALONE) return { missing, taken, looked: index };
    if (!isPair(near[index + shift], item))
      shift += SHIFTS.find((by) => goesOn(index, index + shift + by)) ?? 0;
    if (isPair(near[index + shift], item) && taken[index + shift] === 0) taken[index + shift] = 1;
    else missing.push(item);
  }
  return { missing, taken, looked: wanted.length };
}

/** Items that quote and page do not share, and how much of the quote they are; of the page's those between the first and the last that are shared. */
function apartOf(near: readonly Item[], wanted: readonly Item[], offset: number) {
  const { missing, taken, looked } = paired(near, wanted, offset);
  const alone: { item: Item; at: number }[] = [];
  for (const [at, item] of near.entries())
    if (taken[at] === 0 && alone.length < 2 * MOST_ALONE) alone.push({ item, at });
  const names = counted(missing);
  const shared = alone.filter(({ item }) => nameIn(names, item) !== null);
  const first = Math.min(...[taken.indexOf(1), shared[0]?.at ?? -1].filter((at) => at >= 0));
  const last = Math.max(taken.lastIndexOf(1), shared.at(-1)?.at ?? -1);
  const lost = without(missing, counted(alone.map(({ item }) => item)));
  const inside = alone.filter(({ at }) => at >= first && at <= last);
  return {
    missing: lost,
    share: lost.length / looked,
    extra: without(
      inside.map(({ item }) => item),
      names,
    ),
  };
}

/** Names the rule by which words that were not found differ from the page; a help for the reader, never a judgement. */
export function whyNot(page: Prepared, { text, items: own, head, seen }: Asked): QuoteBreach {
  const wanted = (seen.head === null ? head() : null) ?? own();
  if (wanted.length === 0) return 'nothing asked';
  if (hasElision(text)) return 'elision not allowed';
  const from = seen.head ? itemAt(page.items(), seen.head.start) : likeliest(page, wanted);
  const begin = Math.max(0, from - SLACK);
  const near = page.items().slice(begin, from + wanted.length + SLACK);
  const { missing, extra, share } = apartOf(near, wanted, from - begin);
  if (share > 1 - LEAST_SHARED) return 'not on the page';
  const { pack } = page.options;
  const name = named(missing, pack) ?? named(extra, pack);
  if (name !== null) return name;
  if (missing.length > 0) return 'words differ';
  if (extra.length > 0) return 'word left out';
  return wanted.length > 1 ? 'order differs' : 'cut from a word';
}
