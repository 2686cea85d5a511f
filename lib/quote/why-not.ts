import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import type { Asked } from './asked.ts';
import { hasElision } from './elided.ts';
import type { Item } from './item.ts';
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

/** The stretch of the page that shares most words with the wanted ones at the same distance from each other, or one off. */
function likeliest(page: Prepared, wanted: readonly Item[]): readonly Item[] {
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
  return page.items().slice(Math.max(0, best - SLACK), Math.max(0, best) + wanted.length + SLACK);
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

/** Names the rule by which words that were not found differ from the page; a help for the reader, never a judgement. */
export function whyNot(page: Prepared, { text, items: own }: Asked): QuoteBreach {
  const wanted = own();
  if (wanted.length === 0) return 'nothing asked';
  if (hasElision(text)) return 'elision not allowed';
  const near = likeliest(page, wanted);
  const missing = without(wanted, counted(near));
  if (missing.length > wanted.length * (1 - LEAST_SHARED)) return 'not on the page';
  const names = counted(wanted);
  const isWanted = (item: Item): boolean => nameIn(names, item) !== null;
  const extra = without(near.slice(near.findIndex(isWanted), near.findLastIndex(isWanted) + 1), names);
  const { pack } = page.options;
  const name = named(missing, pack) ?? named(extra, pack);
  if (name !== null) return name;
  if (missing.length > 0) return 'words differ';
  if (extra.length > 0) return 'word left out';
  return wanted.length > 1 ? 'order differs' : 'cut from a word';
}
