import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import type { Asked } from './asked.ts';
import { ELISION } from './elided.ts';
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

// More places than this say no more about where the words come from: of one word, and of all.
const MOST_VOTES = 50;
const ALL_VOTES = 1_000;
const SLACK = 3;
const LEAST_SHARED = 0.6;

/** The stretch of the page that shares most words with the wanted ones at the same distance from each other, or one off. */
function likeliest(page: Prepared, wanted: readonly Item[]): readonly Item[] {
  const votes = new Map<number, number>();
  const each = Math.min(MOST_VOTES, Math.ceil(ALL_VOTES / wanted.length));
  for (const [offset, { key }] of wanted.entries()) {
    for (const place of (page.index().get(key) ?? []).slice(0, each))
      votes.set(place - offset, (votes.get(place - offset) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  const of = (start: number): number => votes.get(start) ?? 0;
  for (const [start, own] of votes) {
    // The most of three is a third of them or more.
    if (own * 3 <= most) continue;
    for (let at = start - 1; at <= start + 1; at++) {
      const count = of(at - 1) + of(at) + of(at + 1);
      if (count > most) {
        best = at;
        most = count;
      }
    }
  }
  return page.items().slice(Math.max(0, best - SLACK), Math.max(0, best) + wanted.length + SLACK);
}

const keyOf = (key: string, { guarded }: Item): string => (guarded ? `=${key}` : key);

const namesOf = (item: Item): string[] =>
  item.alt === undefined ? [keyOf(item.key, item)] : [keyOf(item.key, item), keyOf(item.alt, item)];

/** How often a list has each name. */
function counted(list: readonly Item[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const item of list) for (const name of namesOf(item)) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}

/** The items of `list` that others do not have, each of those explaining one. */
const without = (list: readonly Item[], others: Map<string, number>): Item[] =>
  list.filter((item) => {
    const name = namesOf(item).find((one) => (others.get(one) ?? 0) > 0);
    if (name !== undefined) others.set(name, (others.get(name) ?? 0) - 1);
    return name === undefined;
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
  if (ELISION.test(text)) return 'elision not allowed';
  const near = likeliest(page, wanted);
  const missing = without(wanted, counted(near));
  if (missing.length > wanted.length * (1 - LEAST_SHARED)) return 'not on the page';
  const names = counted(wanted);
  const isWanted = (item: Item): boolean => namesOf(item).some((name) => names.has(name));
  const extra = without(near.slice(near.findIndex(isWanted), near.findLastIndex(isWanted) + 1), names);
  const { pack } = page.options;
  const name = named(missing, pack) ?? named(extra, pack);
  if (name !== null) return name;
  if (missing.length > 0) return 'words differ';
  if (extra.length > 0) return 'word left out';
  return wanted.length > 1 ? 'order differs' : 'cut from a word';
}
