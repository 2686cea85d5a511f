import { hasNegation, negationsIn } from '../text/negation.ts';
import type { Pack } from '../text/pack.ts';
import { sentences } from '../text/sentences.ts';
import { chains } from './chains.ts';
import type { Place } from './context.ts';
import { onEdges } from './edges.ts';
import { type GapText, joinsHalves } from './gaps.ts';
import type { FindOptions } from './guard.ts';
import { placesOfParts } from './parts.ts';

/** What stands for words left out. */
const ELISION = /\s*(?:\[\s*\.{3,}\s*\]|\(\s*\.{3,}\s*\)|\.{3,})\s*/;
/** Whether a normalised quote leaves words out; most do not, which is quick to see. */
export const hasElision = (wanted: string): boolean => wanted.includes('...') && ELISION.test(wanted);

const MIN_PART = 15;

// Enough of what stands before a gap to see how the sentence began.
const BEFORE = 1;
const CLOSED = /[.!?。！？]["')\]]*\s*$/;

// What may end a sentence in any script; a gap without one is of one sentence.
const MAY_END = /\p{Sentence_Terminal}/u;
const MAY_CUT = /[\p{Sentence_Terminal};\u037e\u0085\p{Zl}\p{Zp}\n\r]/u;

/**
 * Leaving out "never" turns a sentence round, so a gap may not hide one from the parts beside it; whole sentences in
 * between may say what they like. `gap` begins with the last character of the part before.
 */
function hides(gap: string, pack: Pack | null | undefined): boolean {
  // Where no space parts the words, a denial is not known by where it stands.
  const denials = pack ? negationsIn(gap, pack) : null;
  const first = denials?.next().value;
  if (denials ? first === undefined : !hasNegation(gap, pack)) return false;
  const [opens, closes] = [CLOSED.test(gap.slice(0, BEFORE)), CLOSED.test(gap)];
  if (!MAY_END.test(gap) || (opens && closes)) return !(opens && closes);
  // Before the first mark that may end a sentence it is the first one's, which is quick to see.
  if (!opens && first && first.end <= gap.search(MAY_CUT)) return true;
  const found = sentences(gap, pack?.language ?? null);
  const ends = [opens ? undefined : found[0], closes ? undefined : found.at(-1)].filter(
    (one) => one !== undefined,
  );
  if (!denials || !first) return ends.some(({ text }) => hasNegation(text, pack));
  return [first, ...denials].some(({ start, end }) => ends.some((one) => start < one.end && one.start < end));
}

// Gaps judged for one quote, of many parts for each of them, and how long they may be together; a page where that is not enough
// repeats itself, and the quote is not found.
const MOST_GAPS = 18;
const GAPS_A_PART = 1.5;
const MOST_UNITS = 4_500;
const MOST_PARTS = 40;

/** What stands between the dots that stand for words left out; the page's own dots are part of its words. */
function partsOf({ text, hasDots }: GapText, wanted: string): string[] {
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
    if (index > 0 && part !== '' && hasDots() && isOwn(own)) parts.splice(-1, 1, own);
    else parts.push(part);
  }
  return parts.filter((part) => part !== '');
}

/** Places of "a ... b": parts of 15 characters and more, verbatim, in order, gaps of at most 600, no negation left out, no halves joined. */
export function* elidedPlaces(page: GapText, wanted: string, options: FindOptions): Generator<Place> {
  const { text } = page;
  const { pack, code } = options;
  if (!hasElision(wanted)) return;
  const parts = partsOf(page, wanted);
  if (parts.length === 0 || parts.length > MOST_PARTS || parts.some((part) => part.length < MIN_PART)) return;
  // A page that repeats itself asks the same again.
  const known = new Map<string, boolean>();
  const hidden = (gap: string): boolean => {
    const is = known.get(gap) ?? hides(gap, pack);
    known.set(gap, is);
    return is;
  };
  const left = { gaps: Math.max(MOST_GAPS, parts.length * GAPS_A_PART), units: MOST_UNITS };
  yield* chains(placesOfParts(page, parts), {
    fits: ({ start, end }) => onEdges(text, start, end, code),
    spent: () => left.gaps <= 0 || left.units <= 0,
    joins: (before, next) => {
      left.gaps--;
      left.units -= next.start - before.end;
      return !hidden(text.slice(before.end - 1, next.start)) && !joinsHalves(page, before, next, pack);
    },
  });
}
