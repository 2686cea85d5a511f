import { type Normalised, normalise, originalRange } from '../text/normalise.ts';
import { type Around, bestOf, type Place, placesOf } from './context.ts';
import { onEdges } from './edges.ts';
import { elidedPlaces } from './elided.ts';
import { type FindOptions, items } from './guard.ts';
import { repairedPlaces } from './repaired.ts';

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

/** Places by the strictest rule that finds any; the page's items are only read when the strict ones do not. */
function placesBy(
  page: Normalised,
  wanted: string,
  options: FindOptions,
): { how: Found['how']; places: Place[] } | null {
  const exact = placesOf(page.text, wanted).filter(({ start, end }) =>
    onEdges(page.text, start, end, options.code),
  );
  if (exact.length > 0) return { how: 'exact', places: exact };
  const elided = elidedPlaces(page.text, wanted, options);
  if (elided.length > 0) return { how: 'elided', places: elided };
  const repaired = repairedPlaces(items(page.text, options), items(wanted, options));
  return repaired.length > 0
    ? { how: 'repaired', places: repaired.map((place) => withStop(page.text, place, wanted)) }
    : null;
}

/**
 * Finds a quote in a text: `exact` (normalised), `elided`, or `repaired`: then it differs only by the allow-list
 * (punctuation, case and diacritics outside code and numbers, white space, hyphenation, one article). Any other
 * difference is null. Of several places the one in the wanted surroundings is taken.
 */
export function findQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: Wanted,
  options: FindOptions = {},
): Found | null {
  const page = normalise(text);
  const wanted = normalise(exact).text.trim();
  const found = wanted === '' ? null : placesBy(page, wanted, options);
  const around = { prefix: normalise(prefix).text, suffix: normalise(suffix).text };
  const best = found && bestOf(page.text, found.places, around);
  return found && best && { ...originalRange(page, best.start, best.end), how: found.how };
}
