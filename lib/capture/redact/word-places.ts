import { escaped } from '../../text/escaped.ts';
import { PLACEHOLDER } from '../../text/placeholder.ts';
import type { Replacement } from './replace.ts';
import { wordSource } from './word-pattern.ts';

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/\S*$/i;
export const isAddress = (text: string): boolean => ADDRESS.test(text);
const LETTER = /^[\p{L}\p{N}\p{M}]$/u;
// How an address parts and joins the words of a title, percent-encoded or not.
const GAP = "(?:[\\s_.~+'\u2019-]|%20|%2b|%27|%e2%80%99)*";
// Not inside of what stands percent-encoded.
const BEFORE = '(?<!%)(?<!%[0-9a-f])';

/** A piece of a word in each way an address may write it. */
function piece(text: string): string {
  const forms = [text.normalize('NFC'), text.normalize('NFD'), text];
  return `(?:${[...new Set([...forms, ...forms.map(encodeURIComponent)])].map(escaped).join('|')})`;
}

/** The source of a pattern for a word in an address; an underscore parts words there, and an encoded letter may precede. */
export function addressSource(word: string): string {
  const pieces = word.split(/[\s_.'\u2019-]+/).filter(Boolean);
  const [first = '', last = ''] = [pieces[0]?.at(0), pieces.at(-1)?.at(-1)];
  const before = LETTER.test(first) ? '(?<=^|%[0-9a-f]{2}|[^\\p{L}\\p{N}\\p{M}])' : '';
  const after = LETTER.test(last) ? '(?![\\p{L}\\p{N}\\p{M}])' : '';
  return pieces.length === 0 ? escaped(word) : `${BEFORE}${before}${pieces.map(piece).join(GAP)}${after}`;
}

/** Where an address begins to say something: after its scheme. */
export const restOf = (address: string): number => address.indexOf('://') + 3;

function placesBy(source: string, text: string, placeholder: string): Replacement[] {
  const pattern = new RegExp(`${PLACEHOLDER.source}|(?<word>${source})`, 'giu');
  return [...text.matchAll(pattern)]
    .filter((match) => match.groups?.word !== undefined)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, by: placeholder }));
}

/** Every place where the word stands as a whole word, in any case, outside of placeholders; an address has words of its own. */
export function placesOf(text: string, word: string, placeholder: string): Replacement[] {
  const wanted = word.trim();
  if (wanted === '') return [];
  if (!isAddress(text)) return placesBy(wordSource(wanted), text, placeholder);
  const from = restOf(text);
  return placesBy(addressSource(wanted), text, placeholder).filter(({ start }) => start >= from);
}
