import type { Pack } from './pack.ts';
import { packFor, packs } from './pack-for.ts';

/** What a language says about full stops that end no sentence. */
export type JoinRules = Pick<Pack, 'abbreviations' | 'beforeNumbers' | 'ordinalFollowers'>;

const every = (list: (pack: Pack) => ReadonlySet<string>): ReadonlySet<string> =>
  new Set(packs.flatMap((pack) => [...list(pack)]));

const unknownLanguage: JoinRules = {
  abbreviations: every((pack) => pack.abbreviations),
  beforeNumbers: every((pack) => pack.beforeNumbers),
  ordinalFollowers: new Set(),
};

/** The rules of a language, or for one without a pack the abbreviations of all. */
export const joinRules = (language: string | null): JoinRules => packFor(language) ?? unknownLanguage;

const WORD_START = /[\s([{"'„“‚‘]/;
const LETTERS = /^(?:\p{L}\.)+$/u;
const LETTERS_END = /(?:^|\s)((?:\p{L}\.\s?)+)\s*$/u;
const LETTERS_START = /^(?:\p{L}\.\s?)+/u;
const joined = (letters = ''): string => letters.replace(/\s/g, '').toLowerCase();

/** The last word of a text; read from its end, since a pattern tied to the end alone is tried from every character. */
function lastWord(text: string): string {
  const whole = text.trimEnd();
  let start = whole.length;
  while (start > 0 && !WORD_START.test(whole.charAt(start - 1))) start--;
  return whole.slice(start).toLowerCase();
}

/** True when the last word of `before` is an abbreviation that ends no sentence, given what follows. */
export function endsInAbbreviation(before: string, after: string, rules: JoinRules): boolean {
  const { abbreviations, beforeNumbers } = rules;
  const word = lastWord(before);
  if (word === '') return false;
  if (abbreviations.has(word) || (beforeNumbers.has(word) && /^\d/.test(after))) return true;
  if (!LETTERS.test(word)) return false;
  // "z. B." and "i. d. R." are written with spaces too, and may be cut inside.
  const head = joined(LETTERS_END.exec(before)?.[1]);
  const across = head + joined(LETTERS_START.exec(after)?.[0]);
  return head !== '' && (abbreviations.has(head) || abbreviations.has(across));
}

const LINE_END = /[\n\r\u2028\u2029]\s*$/;
const SPACE_END = /\s$/;
const FULL_WIDTH_END = /[。！？｡．][」』）】〉》”’"']*\s*$/;
const LIST_MARKER = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[-*+•–])\s+$/i;
const LOWER_START = /^\p{Ll}/u;
const INITIALS = /(?:^|\s)(?:\p{Lu}\.\s*){2,}$/u;
const INITIAL_END = /(?:^|\s)\p{Lu}\.\s*$/u;
const INITIAL_START = /^\p{Lu}\.\s/u;
const ORDINAL = /\b\d{1,2}\.\s*$/;
const FIRST_WORD = /^\p{L}+/u;

/** True for "1. ", "a) " or "- " alone: it belongs to what follows. */
export const isListMarker = (before: string): boolean => before.length < 12 && LIST_MARKER.test(before);

// Enough of the end to see the last words; a long line must not be read again at every cut.
const TAIL = 80;

const isInitial = (tail: string, after: string): boolean =>
  INITIALS.test(tail) || (INITIAL_END.test(tail) && INITIAL_START.test(after));

const isOrdinal = (tail: string, after: string, rules: JoinRules): boolean =>
  ORDINAL.test(tail) && rules.ordinalFollowers.has(FIRST_WORD.exec(after)?.[0]?.toLowerCase() ?? '');

/** True when the segmenter cut one sentence into `before` and `after`. */
export function belongsTogether(before: string, after: string, rules: JoinRules): boolean {
  const tail = before.slice(-TAIL);
  if (LINE_END.test(tail)) return false;
  if (isListMarker(before)) return true;
  if (FULL_WIDTH_END.test(tail)) return false;
  if (!SPACE_END.test(tail) || LOWER_START.test(after)) return true;
  return endsInAbbreviation(tail, after, rules) || isInitial(tail, after) || isOrdinal(tail, after, rules);
}
