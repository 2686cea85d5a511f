import { escaped } from '../../text/escaped.ts';
import type { Finder, Finding } from './finding.ts';
import { bareName, isAlsoWord, isNoPerson } from './no-person.ts';
import { wordEnd, wordStart } from './word-pattern.ts';

// Names in these are short, and no blank stands around them.
const TOGETHER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;
const MOST_PARTS = 8;

/** A name as people write it, or null for teams, robots and single letters. A word behind an `@` is one there only. */
function personName(raw: string): string | null {
  const name = turned(bareName(raw.replace(/^@/, '')));
  const least = TOGETHER.test(name) ? 2 : 3;
  if (name.length < least || name.length > 80 || isNoPerson(name)) return null;
  const parts = name.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length > MOST_PARTS || /[\d@/:<>{}=]/.test(name) || !/\p{L}{2}/u.test(name)) return null;
  if (parts.length > 1 || !isAlsoWord(name)) return name;
  return raw.startsWith('@') ? `@${name}` : null;
}

/** "Berg, Anna" is Anna Berg. */
const turned = (name: string): string => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');

/** Finds known people wherever they are named: in full, in either order, joined in an address, or by first name. */
export function nameFinder(names: readonly string[]): Finder {
  const people = [...new Set(names.map(personName).filter((name) => name !== null))];
  const searches = people.flatMap(searchesFor);
  return (text) =>
    searches.flatMap(({ pattern, same, word }) =>
      (word !== undefined && isWord(word, text) ? [] : [...text.matchAll(pattern)]).map(
        (match): Finding => ({
          start: match.index,
          end: match.index + match[0].length,
          kind: 'person',
          same,
        }),
      ),
    );
}

/** True where the same text has a family name as an ordinary word too. */
const isWord = (word: string, text: string): boolean =>
  new RegExp(`${wordStart(LETTER)}${escaped(word.toLowerCase())}s?${wordEnd(LETTER)}`, 'u').test(text);

const LETTER = '[\\p{L}\\p{N}\\p{M}]';

/** In either form of its letters. */
const written = (part: string): string =>
  `(?:${[...new Set([part, part.normalize('NFD')])].map(escaped).join('|')})`;

// Annas, Bergs: the letter of a genitive stays, as it does behind an apostrophe.
const bounded = (body: string, flags: string): RegExp =>
  new RegExp(`${wordStart(LETTER)}@?${body}(?=s?${wordEnd(LETTER)})`, `gu${flags}`);

/** `word` is what an ordinary word would be written like; where the text has that, nothing is searched. */
type Search = { pattern: RegExp; same: string; word?: string };

function searchesFor(name: string): Search[] {
  const same = name.toLowerCase();
  if (name.startsWith('@'))
    return [
      { pattern: new RegExp(`${escaped(name)}${wordEnd(LETTER)}`, 'giu'), same: name.slice(1).toLowerCase() },
    ];
  if (TOGETHER.test(name)) return together(name).map((pattern) => ({ pattern, same }));
  const parts = name.split(/[\s,]+/).filter((part) => /\p{L}/u.test(part));
  const [first] = parts;
  const last = parts.at(-1);
  const full = bounded(parts.map(written).join(GAP), 'i');
  if (parts.length === 1 || first === undefined || last === undefined) return [{ pattern: full, same }];
  const patterns = [
    full,
    ...turnedAndShort(first, last),
    ...(isFirstAlone(first, last) ? [bounded(written(first), '')] : []),
  ];
  return [...patterns.map((pattern) => ({ pattern, same })), ...familyAlone(last, same)];
}

// Each sign in one way only, or a row of empty fields would not end.
const GAP = '(?:[\\s\\u00A0._+,-]|%20)+';

function turnedAndShort(first: string, last: string): RegExp[] {
  const [given, family] = [written(first), written(last)];
  const [f, l] = [written([...first][0] ?? ''), written([...last][0] ?? '')];
  return [
    bounded(`${family}${GAP}${given}`, 'i'),
    ...(first.length >= 3 && last.length >= 4 ? [bounded(`${given}${family}`, 'i')] : []),
    bounded(`${given}\\s+${l}\\.`, ''),
    bounded(`${f}\\.\\s?${family}`, ''),
    // Only a sign before it tells a handle from a word.
    new RegExp(`@${f}${family}${wordEnd(LETTER)}`, 'giu'),
  ];
}

const CAPITAL = /^[\p{Lu}\p{Lo}]/u;

const isFirstAlone = (first: string, last: string): boolean =>
  first.length >= 3 && CAPITAL.test(first) && CAPITAL.test(last) && !isAlsoWord(first);

function familyAlone(last: string, same: string): Search[] {
  if (last.length < 4 || isAlsoWord(last)) return [];
  const pattern = bounded(written(last), '');
  if (/^\p{Lu}\p{Ll}/u.test(last)) return [{ pattern, same, word: last }];
  // Without capitals nothing tells a name from a word.
  return /^\p{Lo}/u.test(last) ? [{ pattern, same }] : [];
}

const HAN = '\\p{Script=Han}';
const KOREAN_ENDS = '(?:씨|님|군|양|에게서?|한테|께서?|이랑|랑|이|가|은|는|을|를|와|과|의|도)';

/** A name without blanks around it; each of its parts alone where a blank parts them, but not inside of another word. */
function together(name: string): RegExp[] {
  const full = new RegExp(`@?${escaped(name).replace(/\s+/g, '\\s?')}`, 'gu');
  const parts = name.split(/\s+/).filter((part) => part.length >= 2);
  if (!/\s/.test(name)) return [full];
  return [
    full,
    ...parts.map((part) =>
      /^\p{Script=Hangul}/u.test(part)
        ? new RegExp(`(?<!\\p{L})@?${part}(?=${KOREAN_ENDS}{0,3}(?!\\p{L}))`, 'gu')
        : new RegExp(`(?<!${HAN})@?${part}(?!(?!氏|様|君|殿|先生|部長|課長|主任|係長)${HAN})`, 'gu'),
    ),
  ];
}
