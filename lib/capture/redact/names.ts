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
    searches.flatMap(({ same, ...search }) =>
      (isSearched(search, text) ? [...text.matchAll(search.pattern)] : []).map(
        (match): Finding => ({
          start: match.index,
          end: match.index + match[0].length,
          kind: 'person',
          same,
        }),
      ),
    );
}

const isSearched = ({ word, beside }: Pick<Search, 'word' | 'beside'>, text: string): boolean =>
  (word === undefined || !isWord(word, text)) && (beside === undefined || text.search(beside) >= 0);

/** True where the same text has a family name as an ordinary word too. */
const isWord = (word: string, text: string): boolean =>
  new RegExp(`${wordStart(LETTER)}${escaped(word.toLowerCase())}s?${wordEnd(LETTER)}`, 'u').test(text);

const LETTER = '[\\p{L}\\p{N}\\p{M}]';

/** In either form of its letters. */
const written = (part: string): string =>
  `(?:${[...new Set([part, part.normalize('NFD')])].map(escaped).join('|')})`;

const bounded = (body: string, flags: string): RegExp =>
  new RegExp(`${wordStart(LETTER)}@?${body}${wordEnd(LETTER)}`, `gu${flags}`);

// Bergs: the letter of a genitive stays, as it does behind an apostrophe. Of short names it makes words.
const ofName = (body: string, flags: string): RegExp =>
  new RegExp(`${wordStart(LETTER)}@?${body}(?=s${wordEnd(LETTER)})`, `gu${flags}`);
const hasGenitive = (last: string): boolean => last.length >= 4 && /\p{Ll}$/u.test(last);

/**
 * `word` is what an ordinary word would be written like; where the text has that, nothing is searched. Nor is it where
 * the text lacks what `beside` finds.
 */
type Search = { pattern: RegExp; same: string; word?: string; beside?: RegExp };

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
  const whole = parts.map(written).join(GAP);
  const full = bounded(whole, 'i');
  if (parts.length === 1 || first === undefined || last === undefined) return [{ pattern: full, same }];
  const patterns = [
    full,
    ...(hasGenitive(last) ? [ofName(whole, 'i')] : []),
    ...turnedAndShort(first, last),
    ...firstAlone(first, last),
  ];
  return [...patterns.map((pattern) => ({ pattern, same })), ...familyAlone(last, { same, full: whole })];
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

// Without capitals nothing but a sign before it tells a name from a word.
const CAPITAL = /^\p{Lu}/u;
const UNSIGNED = /^\p{Lo}/u;
const UNPARTED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const signed = (part: string): RegExp[] =>
  UNSIGNED.test(part) && !UNPARTED.test(part)
    ? [new RegExp(`(?<!${LETTER})@${written(part)}${wordEnd(LETTER)}`, 'gu')]
    : [];

function firstAlone(first: string, last: string): RegExp[] {
  if (first.length < 3 || isAlsoWord(first)) return [];
  return CAPITAL.test(first) && CAPITAL.test(last) ? [bounded(written(first), '')] : signed(first);
}

function familyAlone(last: string, { same, full }: { same: string; full: string }): Search[] {
  if (last.length < 4 || isAlsoWord(last)) return [];
  if (!/^\p{Lu}\p{Ll}/u.test(last)) return signed(last).map((pattern) => ({ pattern, same }));
  const alone: Search = { pattern: bounded(written(last), ''), same, word: last };
  if (!hasGenitive(last)) return [alone];
  // "Klaus Peters" is not of Anna Peter.
  const pattern = ofName(`(?<!\\p{Lu}[\\p{L}.'’-]{0,30}\\s)${written(last)}`, '');
  return [
    alone,
    {
      pattern,
      same,
      word: last,
      beside: new RegExp(`${wordStart(LETTER)}${full}s?${wordEnd(LETTER)}`, 'iu'),
    },
  ];
}

const JAPANESE_TITLES =
  '(?:さん(?!ざん)|様(?![々子式相])|氏(?!名)|くん|ちゃん|先生|部長|課長|係長|主任|女士)';
const KOREAN_ENDS = '(?:에게서?|한테|께서?|이랑|랑|이|가|은|는|을|를|와|과|의|도)';
const KOREAN_TITLES = `(?:\\s?씨|\\s?님)${KOREAN_ENDS}{0,2}(?!\\p{L})`;

/** A name without blanks around it; each of its parts alone where a blank parts them and a title stands behind it. */
function together(name: string): RegExp[] {
  const full = new RegExp(`@?${escaped(name).replace(/\s+/g, '\\s?')}`, 'gu');
  const parts = name.split(/\s+/).filter((part) => part.length >= 2);
  return /\s/.test(name) ? [full, ...parts.map(titled)] : [full];
}

function titled(part: string): RegExp {
  // God is no Kim Hana.
  if (/^\p{Script=Hangul}/u.test(part))
    return new RegExp(`(?<!\\p{L})(?!하나님)@?${part}(?=${KOREAN_TITLES})`, 'gu');
  const before = ['Han', 'Hiragana', 'Katakana'].filter((script) =>
    new RegExp(`^\\p{Script=${script}}`, 'u').test(part),
  );
  return new RegExp(
    `(?<![ー${before.map((it) => `\\p{Script=${it}}`).join('')}])@?${part}(?=${JAPANESE_TITLES})`,
    'gu',
  );
}
