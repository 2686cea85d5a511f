/** A place in a text: [start, end). */
export type Place = { start: number; end: number };

/** What stood on either side of the words that are looked for. */
export type Around = { prefix?: string | undefined; suffix?: string | undefined };

// More places than this are a repeated phrase; the first ones are as good as the rest.
const MOST = 1_000;

// A long part is looked for by its beginning, which a page that repeats itself may have everywhere; engines search far longer
// ones slowly.
const HEAD = 128;
export const MOST_TRIES = 200;

// Few enough characters of a kind that going from one to the next is quicker than looking for all of the words.
const FEW = 500;

/** How often a text that is searched often has each of its characters. */
export type Counts = Uint32Array;

// A shorter text is read in no time.
const LONG = 4_000;

export function countsOf(text: string): Counts | null {
  if (text.length < LONG) return null;
  const counts = new Uint32Array(0x1_00_00);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  return counts;
}

/** The same as `startsWith`, which engines do a letter at a time; most places differ at an end. */
export const standsAt = (text: string, words: string, at: number): boolean =>
  text.charCodeAt(at) === words.charCodeAt(0) &&
  text.charCodeAt(at + words.length - 1) === words.charCodeAt(words.length - 1) &&
  text.slice(at, at + words.length) === words;

/** The next place of some words from a place on; -1 where there is none. */
type Next = (from: number) => number;

/** Whether words have a character that a text has not. */
export function lacksOf(counts: Counts | null, words: string): boolean {
  for (let at = 0; counts !== null && at < words.length; at++)
    if (counts[words.charCodeAt(at)] === 0) return true;
  return false;
}

/** Looks for words by the character of theirs that a text has least of; a page of one letter would be read slowly otherwise. */
function nextOf(text: string, words: string, counts: Counts | null): Next {
  let [least, rarest] = [Number.POSITIVE_INFINITY, 0];
  for (let at = 0; counts !== null && at < words.length; at++) {
    const count = counts[words.charCodeAt(at)] ?? 0;
    if (count < least) [least, rarest] = [count, at];
  }
  if (least === 0) return () => -1;
  if (least > FEW) return (from) => text.indexOf(words, from);
  const char = words.charAt(rarest);
  return (from) => {
    let at = text.indexOf(char, from + rarest);
    while (at >= 0 && !standsAt(text, words, at - rarest)) at = text.indexOf(char, at + 1);
    return at < 0 ? -1 : at - rarest;
  };
}

/** Where the search for a long part begins, and at how many places that have its beginning it is looked for. */
type Within = { from?: number; tries?: number };

/** Every place of `part` in `text`, in order, up to a bound; returns from where a long part was not looked for any more, or null. */
export function* eachPlace(
  text: string,
  part: string,
  counts: Counts | null = null,
  { from = 0, tries = MOST_TRIES }: Within = {},
): Generator<Place, number | null> {
  if (part === '') return null;
  const next = nextOf(text, part.slice(0, HEAD), counts);
  let [left, tried] = [MOST, 0];
  for (let at = next(from); at >= 0 && left > 0; at = next(at + 1)) {
    if (part.length <= HEAD || standsAt(text, part, at)) {
      left--;
      yield { start: at, end: at + part.length };
    }
    if (part.length > HEAD && ++tried >= tries) return at + 1;
  }
  return null;
}

/** The first of them as a list. */
export function firstPlaces(text: string, part: string, counts: Counts | null, most: number): Place[] {
  if (part.length > HEAD) return [...eachPlace(text, part, counts).take(most)];
  const found: Place[] = [];
  const next = nextOf(text, part, counts);
  for (let at = part === '' ? -1 : next(0); at >= 0 && found.length < Math.min(most, MOST); at = next(at + 1))
    found.push({ start: at, end: at + part.length });
  return found;
}

/** The first place of a short part; -1 where there is none. */
export const firstPlace = (text: string, part: string, counts: Counts | null): number =>
  nextOf(text, part, counts)(0);

/** All of them. */
export const placesOf = (text: string, part: string): Place[] => [...eachPlace(text, part)];

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The place whose surroundings look most like those wanted; the first of equals. */
export function bestOf<P extends Place>(
  text: string,
  places: readonly P[],
  { prefix = '', suffix = '' }: Around,
): P | null {
  let best: P | null = null;
  let bestScore = -1;
  for (const place of places) {
    const before = text.slice(Math.max(0, place.start - prefix.length), place.start);
    const after = text.slice(place.end, place.end + suffix.length);
    const score = commonEnd(before, prefix) + commonStart(after, suffix);
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  return best;
}
