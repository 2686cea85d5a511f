import { hasNegation } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import { sentences } from '../text/sentences.ts';
import type { Place } from './context.ts';
import { onEdges } from './edges.ts';
import { type GapText, joinsHalves } from './gaps.ts';
import type { FindOptions } from './guard.ts';
import { MAX_GAP, placesOfParts, reaching } from './parts.ts';

/** What stands for words left out. */
export const ELISION = /\s*(?:\[\s*\.{3,}\s*\]|\(\s*\.{3,}\s*\)|\.{3,})\s*/;
const MIN_PART = 15;

// Enough of what stands before a gap to see how the sentence began.
const BEFORE = 1;
const CLOSED = /[.!?。！？]["')\]]*\s*$/;

// What may end a sentence in any script; a gap without one is of one sentence.
const MAY_END = /\p{Sentence_Terminal}/u;

/**
 * Leaving out "never" turns a sentence round, so a gap may not hide one from the parts beside it; whole sentences in
 * between may say what they like. `gap` begins with the last character of the part before.
 */
function hides(gap: string, pack: Pack | null | undefined): boolean {
  if (!hasNegation(gap, pack)) return false;
  const [opens, closes] = [CLOSED.test(gap.slice(0, BEFORE)), CLOSED.test(gap)];
  if (!MAY_END.test(gap) || (opens && closes)) return !(opens && closes);
  const found = sentences(gap, pack?.language ?? null).map(({ text }) => text);
  const first = opens ? '' : (found[0] ?? '');
  const last = closes ? '' : (found.at(-1) ?? '');
  return hasNegation(first, pack) || hasNegation(last, pack);
}

/** The place of the last part so far, and where the first one begins. */
type Chain = Place & { from: number };

// Gaps judged for one quote, and how long they may be together; a page where that is not enough repeats itself, and the
// quote is not found.
const MOST_GAPS = 40;
const MOST_UNITS = 6_000;

/** Extends each chain to the nearest next part at most 600 units on, one after the other. */
function* extend(
  page: GapText,
  chains: Iterator<Chain>,
  places: readonly Place[],
  { options, left }: { options: FindOptions; left: { gaps: number; units: number } },
): Generator<Chain> {
  const { text } = page;
  let next = places.length === 0 ? undefined : chains.next();
  let last: Chain | undefined;
  for (const place of places) {
    for (; next?.done === false && next.value.end <= place.start; next = chains.next()) last = next.value;
    if (last === undefined || place.start - last.end > MAX_GAP) continue;
    if (!onEdges(text, place.start, place.end, options.code)) continue;
    if (left.gaps-- <= 0 || left.units <= 0) return;
    left.units -= place.start - last.end;
    if (hides(text.slice(last.end - 1, place.start), options.pack)) continue;
    if (!joinsHalves(page, last, place, options.pack)) yield { ...place, from: last.from };
  }
}

/** What stands between the dots that stand for words left out; the page's own dots are part of its words. */
function partsOf(text: string, wanted: string): string[] {
  const known = new Map<string, boolean>();
  const isOwn = (words: string): boolean => {
    const is = known.get(words) ?? text.includes(words);
    known.set(words, is);
    return is;
  };
  const dots = [...wanted.matchAll(new RegExp(ELISION.source, 'g'))].map(([found]) => found);
  const parts: string[] = [];
  for (const [index, part] of wanted.split(ELISION).entries()) {
    const own = `${parts.at(-1) ?? ''}${dots[index - 1] ?? ''}${part}`;
    // Most pages have no such dots.
    if (index > 0 && part !== '' && isOwn(dots[index - 1]?.trim() ?? '') && isOwn(own))
      parts.splice(-1, 1, own);
    else parts.push(part);
  }
  return parts.filter((part) => part !== '');
}

/** Places of "a ... b": parts of 15 characters and more, verbatim, in order, gaps of at most 600, no negation left out, no halves joined. */
export function* elidedPlaces(page: GapText, wanted: string, options: FindOptions): Generator<Place> {
  const { text } = page;
  if (!ELISION.test(wanted)) return;
  const parts = partsOf(text, wanted);
  if (parts.length === 0 || parts.some((part) => part.length < MIN_PART)) return;
  const [places = [], ...after] = placesOfParts(text, parts);
  // Edges are read of the places alone that the next part can follow.
  let chains: Iterator<Chain> & Iterable<Chain> = reaching(places, after[0] ?? null)
    .values()
    .filter(({ start, end }) => onEdges(text, start, end, options.code))
    .map((place) => ({ ...place, from: place.start }));
  const left = { gaps: MOST_GAPS, units: MOST_UNITS };
  for (const next of after) chains = extend(page, chains, next, { options, left });
  for (const { from, end } of chains) yield { start: from, end };
}
