import { type Counts, firstPlaces, type Place } from './context.ts';

/** The most that may be left out between two parts of a quote. */
export const MAX_GAP = 600;

// More places than these are repeated phrases, of which the first are looked at, and those beside a rarer part; the fewer the more parts
// there are, which all cost.
const MOST_PLACES = 1_400;
const MOST_OF_ONE = 350;
const LEAST_PLACES = 50;
// Few enough that no rarer part is looked for, and parts enough to know which is rare.
const RARE = 16;
const MOST_SCANS = 8;

/** The places of one part; behind `until` some may be missing. */
type Known = { places: readonly Place[]; until: number };

const mostOf = (parts: readonly string[]): number =>
  Math.min(MOST_OF_ONE, Math.max(LEAST_PLACES, Math.floor(MOST_PLACES / parts.length ** 2)));

/** The first of a part's places on the whole page. */
function firstOf({ text, counts }: Searched, part: string, most: number): Known {
  const found = firstPlaces(text, part, counts(), most + 1);
  return found.length > most
    ? { places: found.slice(0, most), until: found[most - 1]?.start ?? 0 }
    : { places: found, until: Number.POSITIVE_INFINITY };
}

/** The first of a part's places inside stretches. */
function firstInside(text: string, part: string, stretches: Iterable<Place>, most: number): Known {
  const found: Place[] = [];
  for (const { start: base, end } of stretches) {
    for (const { start, end: to } of firstPlaces(text.slice(base, end), part, null, most - found.length + 1))
      found.push({ start: base + start, end: base + to });
    if (found.length > most) return { places: found.slice(0, most), until: found[most - 1]?.start ?? 0 };
  }
  return { places: found, until: Number.POSITIVE_INFINITY };
}

type Searched = { text: string; counts: () => Counts | null };
type Scanned = { anchor: Known; at: number; known: ReadonlyMap<string, Known> };

/** The first parts on the whole page, with the rarest of them; null when one of them is not there. */
function scan(page: Searched, parts: readonly string[]): Scanned | null {
  const known = new Map<string, Known>();
  let best: { anchor: Known; at: number } | null = null;
  for (const [at, part] of parts.entries()) {
    if (known.has(part)) continue;
    const found = firstOf(page, part, mostOf(parts));
    if (found.places.length === 0) return null;
    known.set(part, found);
    if (best === null || found.places.length < best.anchor.places.length) best = { anchor: found, at };
    if (best.anchor.places.length <= RARE || known.size >= MOST_SCANS) break;
  }
  return best && { ...best, known };
}

/** Stretches that are in order, those that meet as one. */
function* merged(stretches: Iterable<Place>): Generator<Place> {
  let last: Place | undefined;
  for (const stretch of stretches) {
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else {
      if (last) yield last;
      last = { ...stretch };
    }
  }
  if (last) yield last;
}

/**
 * The places of each part of a quote, looked for only where they can be within reach of the rarest one. Where a part has too
 * many, all end where it is not known, since of two places the nearer one counts.
 */
export function placesOfParts(page: Searched, parts: readonly string[]): (readonly Place[])[] {
  const { text } = page;
  const scanned = scan(page, parts);
  if (scanned === null) return [];
  const { anchor, at, known } = scanned;
  const found: Known[] = [];
  found[at] = anchor;
  const of = (index: number, beside: number, stretch: (place: Place, length: number) => Place): Known => {
    const part = parts[index] ?? '';
    const told = known.get(part);
    // Where the rarest is not known to its end either, nothing is gained behind that.
    if (told && (told.until >= anchor.until || anchor.until < Number.POSITIVE_INFINITY)) return told;
    const near = (found[beside]?.places ?? []).values().map((place) => stretch(place, part.length));
    return firstInside(text, part, merged(near), mostOf(parts));
  };
  for (let index = at - 1; index >= 0; index--)
    found[index] = of(index, index + 1, ({ start }, length) => ({
      start: Math.max(0, start - MAX_GAP - length),
      end: start,
    }));
  for (let index = at + 1; index < parts.length; index++)
    found[index] = of(index, index - 1, ({ end }, length) => ({ start: end, end: end + MAX_GAP + length }));
  const until = Math.min(...found.map((one) => one.until));
  return found.map(({ places }) => places.filter(({ start }) => start <= until));
}
