import { normalText, originalRange } from '../text/normalise.ts';
import { type Asked, askedOf } from './asked.ts';
import { type Around, bestOf, type Place } from './context.ts';
import { onEdges } from './edges.ts';
import { elidedPlaces } from './elided.ts';
import type { FindOptions } from './guard.ts';
import { itemAt } from './item.ts';
import { wordForWord } from './long.ts';
import { type Prepared, prepare } from './prepare.ts';
import { placeOfWords, repairedAt, repairedPlaces } from './repaired.ts';

export type { FindOptions };

/** The words looked for, with what stood around them. */
export type Wanted = Around & { exact: string };

/** Where a quote stands in the original text, and by which rule it was accepted. */
export type Found = Place & { how: 'exact' | 'elided' | 'repaired' };

const STOP = /[.!?。！？]$/;

/** A full stop after the last word belongs to the quote when the wanted words end in one. */
function withStop(text: string, place: Place, wanted: string): Place {
  const end = place.end + 1;
  return STOP.test(wanted) && STOP.test(text.slice(place.end, end)) ? { ...place, end } : place;
}

/** Whether the page has not even the beginning of a long quote, whose other words need not be read then. */
function lacksHead(page: Prepared, { head, seen }: Asked): boolean {
  const wanted = head();
  if (wanted === null) return false;
  const place = placeOfWords(page.items(), page.index(), wanted);
  if (place !== undefined) seen.head = place;
  return place === null;
}

/** Places by the strictest rule that finds any; the page's items are only read when the strict ones do not. */
function placesBy(
  page: Prepared,
  asked: Asked,
  fits: (place: Place) => boolean,
  most: number,
): { how: Found['how']; places: Place[] } | null {
  const { normal, options, items: read, index, source, hasDots, counts } = page;
  const { text: wanted, seen } = asked;
  const { text } = normal;
  const first = (places: Iterable<Place>): Place[] => [...fitting(places, fits, most)];
  const exact = first(
    wordForWord(page, asked).filter(({ start, end }) => onEdges(text, start, end, options.code)),
  );
  if (exact.length > 0) return { how: 'exact', places: exact };
  const elided = first(elidedPlaces({ text, source, hasDots, counts }, wanted, options));
  if (elided.length > 0) return { how: 'elided', places: elided };
  if (lacksHead(page, asked)) return null;
  const marks = { pack: options.pack, seen };
  const repaired = first(
    (seen.head?.isOnly
      ? repairedAt(read(), asked.words(), itemAt(read(), seen.head.start), marks).values()
      : repairedPlaces(read(), index(), asked.words(), marks)
    ).map((place) => withStop(text, place, wanted)),
  );
  return repaired.length > 0 ? { how: 'repaired', places: repaired } : null;
}

// Places that do not fit; a page that has more of them says so every time.
const MOST_REFUSED = 100;

/** Those of the places that fit, up to so many. */
function* fitting(places: Iterable<Place>, fits: (place: Place) => boolean, most: number): Generator<Place> {
  let [found, refused] = [0, 0];
  for (const place of places) {
    if (fits(place)) {
      yield place;
      if (++found >= most) return;
    } else if (++refused >= MOST_REFUSED) return;
  }
}

/** Finds a quote that was read already; without surroundings. */
export function findAsked(page: Prepared, asked: Asked, fits: (place: Place) => boolean): Found | null {
  // The first place is the best one.
  const found = asked.text === '' ? null : placesBy(page, asked, fits, 1);
  const [first] = found?.places ?? [];
  return found && first ? { ...originalRange(page.normal, first.start, first.end), how: found.how } : null;
}

/**
 * Finds a quote in a prepared text: `exact` (normalised), `elided`, or `repaired`: then it differs only by the allow-list
 * (punctuation that turns nothing, case and diacritics outside code and numbers, white space, hyphenation, one article).
 * Any other difference is null. Of several places that fit (in the normalised text) the one in the wanted surroundings is taken.
 */
export function findIn(
  page: Prepared,
  { exact, prefix = '', suffix = '' }: Wanted,
  fits: (place: Place) => boolean = () => true,
): Found | null {
  const asked = askedOf(page, exact);
  if (prefix === '' && suffix === '') return findAsked(page, asked, fits);
  const found = asked.text === '' ? null : placesBy(page, asked, fits, Number.POSITIVE_INFINITY);
  const around = { prefix: normalText(prefix), suffix: normalText(suffix) };
  const best = found && bestOf(page.normal.text, found.places, around);
  return found && best && { ...originalRange(page.normal, best.start, best.end), how: found.how };
}

/** True when words that were not found stand on the page but for marks that may change what they say: "No, restart". */
export const differsInMarks = (page: Prepared, exact: string): boolean =>
  repairedPlaces(page.items(), page.index(), askedOf(page, exact).items(), null).next().done !== true;

/** The same in a text that is asked once. */
export const findQuote = (text: string, wanted: Wanted, options: FindOptions = {}): Found | null =>
  findIn(prepare(text, options), wanted);
