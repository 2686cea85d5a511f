/** A place in a text: [start, end). */
export type Place = { start: number; end: number };

/** What stood on either side of the words that are looked for. */
export type Around = { prefix?: string | undefined; suffix?: string | undefined };

// More places than this are a repeated phrase; the first ones are as good as the rest.
const MOST = 1_000;

// A long part is looked for by its beginning, which a page that repeats itself may have everywhere.
const HEAD = 256;
const MOST_TRIES = 200;

/** Every place of `part` in `text`, in order, up to a bound. */
export function* eachPlace(text: string, part: string): Generator<Place> {
  if (part === '') return;
  const head = part.slice(0, HEAD);
  let tries = part.length > HEAD ? MOST_TRIES : Number.POSITIVE_INFINITY;
  let left = MOST;
  for (let at = text.indexOf(head); at >= 0 && left > 0; at = text.indexOf(head, at + 1)) {
    const place = { start: at, end: at + part.length };
    if (part.length <= HEAD || text.slice(place.start, place.end) === part) {
      left--;
      yield place;
    }
    if (--tries <= 0) return;
  }
}

/** The same as a list. */
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
