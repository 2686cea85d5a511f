import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import { apartOf, type Beside, besideAt } from './apart.ts';
import type { Asked } from './asked.ts';
import { firstPlace } from './context.ts';
import { hasElision } from './elided.ts';
import { type Item, itemAt, type Said } from './item.ts';
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
const LEAST_SHARED = 0.6;

/** Where on the page the stretch begins that shares most words with the wanted ones at the same distance from each other, or one off. */
function likeliest(page: Prepared, wanted: readonly Said[]): number {
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

const isModal = (key: string, pack: Pack | null | undefined): boolean => pack?.modals.has(key) ?? false;

function named(different: readonly Said[], pack: Pack | null | undefined): QuoteBreach | null {
  if (different.some(({ unit }) => unit)) return 'unit differs';
  if (different.some(({ guarded, key }) => guarded && /\d/.test(key))) return 'number differs';
  if (different.some(({ guarded }) => guarded)) return 'name differs';
  // Most say no nowhere, which one look tells.
  const mayDeny = hasNegation(different.map(({ key }) => key).join(' '), pack);
  if (mayDeny && different.some(({ key }) => hasNegation(key, pack))) return 'negation differs';
  return different.some(({ key }) => isModal(key, pack)) ? 'modal differs' : null;
}

// So many characters are looked for as they stand, from so many places of the quote, of one that has so many words.
const SNIPPET = 24;
const FROM = [0.5, 0.8];
const LEAST_WORDS = 30;

/** Where the quote would begin by a few characters of it that the page has as they stand; where each letter is a word, none is rare enough to vote. */
function* bySnippets(page: Prepared, text: string, wanted: readonly Item[]): Generator<number> {
  if (wanted.length < LEAST_WORDS) return;
  for (const part of FROM) {
    const offset = Math.floor(part * wanted.length);
    const start = wanted[offset]?.start ?? 0;
    const place = firstPlace(page.normal.text, text.slice(start, start + SNIPPET), page.counts());
    if (place >= 0) yield itemAt(page.items(), place) - offset;
  }
}

// Of the words of a quote that stand in their order at a place, so many say that it is the place.
const ENOUGH = 0.5;

/** What a quote that was not found is judged by, with its places: of a long one whose beginning is not on the page that alone; null where it is. */
const placed = ({ seen: { head }, ...asked }: Asked): readonly Item[] | null => {
  if (head) return null;
  return (head === null ? asked.head() : null) ?? asked.items();
};

/** Where on the page a quote that was not found may come from. */
function* sourcesOf(page: Prepared, asked: Asked, wanted: readonly Said[]): Generator<number> {
  const { head } = asked.seen;
  if (head) yield itemAt(page.items(), head.start);
  if (head?.isOnly) return;
  yield likeliest(page, wanted);
  yield* bySnippets(page, asked.text, placed(asked) ?? []);
}

/** The stretch of the page beside which most of the words stand in their order; the first that has enough of them. */
function nearest(page: Prepared, asked: Asked, wanted: readonly Said[]): Beside | undefined {
  let best: Beside | undefined;
  for (const from of sourcesOf(page, asked, wanted)) {
    const beside = besideAt(page.items(), wanted, from);
    if (best === undefined || beside.pairs > best.pairs) best = beside;
    if (best.pairs >= ENOUGH) break;
  }
  return best;
}

/** Names the rule by which words that were not found differ from the page; a help for the reader, never a judgement. */
export function whyNot(page: Prepared, asked: Asked): QuoteBreach {
  const wanted = placed(asked) ?? asked.words();
  if (wanted.length > 0 && hasElision(asked.text)) return 'elision not allowed';
  const near = wanted.length === 0 ? undefined : nearest(page, asked, wanted);
  if (near === undefined) return 'nothing asked';
  const { missing, extra, share } = apartOf(near);
  if (share > 1 - LEAST_SHARED) return 'not on the page';
  const { pack } = page.options;
  const name = named(missing, pack) ?? named(extra, pack);
  if (name !== null) return name;
  if (missing.length > 0) return 'words differ';
  if (extra.length > 0) return 'word left out';
  return wanted.length > 1 ? 'order differs' : 'cut from a word';
}
