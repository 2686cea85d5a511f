import { hasPlaceholder } from './placeholder.ts';

/** Pages of a site whose address cannot be told, since a part of it was redacted; and pages of a site that cannot be told either. */
const ANY = '*';

/** An address without its question and its part; null for what is none. */
function placeOf(url: URL | null): string | null {
  return url === null ? null : `${url.origin}${url.pathname}`;
}

const named = (place: string, [name, value]: readonly [string, string]): string =>
  `${place}?${name}=${value}`;

function keyOf(address: string): string | null {
  const [rest = '', query = ''] = address.replace(/#.*/s, '').split('?');
  const url = URL.parse(address);
  if (hasPlaceholder(rest)) return url === null ? ANY : `${url.origin}/${ANY}`;
  const place = placeOf(url);
  const first = [...new URLSearchParams(query)].find(([, value]) => value !== '' && !hasPlaceholder(value));
  return place === null || first === undefined ? place : named(place, first);
}

/** What lessons that quote the pages of these addresses are kept under, each once; '' is no page. */
export const pageKeys = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.flatMap((address) => keyOf(address) ?? [])),
];

/** All that a lesson which quotes the page of an address that is visited may be kept under; others may be kept there, too. */
export function visitKeys(address: string): string[] {
  const url = URL.parse(address);
  const place = placeOf(url);
  if (url === null || place === null) return [];
  return [
    ...new Set([
      place,
      ...[...url.searchParams].map((one) => named(place, one)),
      `${url.origin}/${ANY}`,
      ANY,
    ]),
  ];
}
