import { escaped } from '../../text/escaped.ts';
import type { Finder, Finding } from './finding.ts';
import { wordEnd, wordStart } from './word-pattern.ts';

// First names that are also words; alone they are left, with the family name they are found.
const ALSO_WORDS = new Set(
  'mark will jan sun dev con key web set new any all one add mac val ace grant bill art rob may june april august max drew chase dean faith grace hope joy rose sky summer guy jack pat ray sue miles chip christian frank rich skip case major page price young long field fields brown green white black gray king cook baker hunter carter mason smith bell bush banks rice rush cross day ford fox french german gold good grant hall hand hill house law lake love marsh may mills moon park parks pool power read reed rivers root ross sharp short sims snow spring stone strong swift temple wall ward waters west winter wise wood woods york admin user team support system bot api root test guest owner author editor info news data hello contact mail sales office'.split(
    ' ',
  ),
);
const NOT_A_PERSON =
  /\b(?:inc|ltd|llc|gmbh|ag|corp|corporation|company|team|group|project|community|docs?|documentation|foundation|authors?|contributors?|software|systems?|university|institute|support|admin(?:istrator)?|bot|automation|anonymous|unknown|unassigned|guest|nobody|none|everyone|all|staff|editors?|developers?|maintainers?|service|user|users|scientists|engineers|engineering|info|sales|office|department)\b/i;

// Names in these are short, and no blank stands around them.
const TOGETHER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;
const MOST_PARTS = 8;

/** A name as people write it, or null for teams, robots and single letters. A word behind an `@` is one there only. */
function personName(raw: string): string | null {
  const name = turned(
    raw
      .replace(/^@/, '')
      .replace(/\(.*?\)|\[.*?\]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const least = TOGETHER.test(name) ? 2 : 3;
  if (name.length < least || name.length > 80 || NOT_A_PERSON.test(name)) return null;
  const parts = name.split(/[\s,]+/).filter((part) => part !== '');
  if (parts.length > MOST_PARTS || /[\d@/:<>{}=]/.test(name) || !/\p{L}{2}/u.test(name)) return null;
  if (parts.length > 1 || !ALSO_WORDS.has(name.toLowerCase())) return name;
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
  new RegExp(`${wordStart(LETTER)}${word.toLowerCase()}${wordEnd(LETTER)}`, 'u').test(text);

const LETTER = '[\\p{L}\\p{N}]';

const bounded = (body: string, flags: string): RegExp =>
  new RegExp(`${wordStart(LETTER)}@?${body}${wordEnd(LETTER)}`, `gu${flags}`);

/** `word` is what an ordinary word would be written like; where the text has that, nothing is searched. */
type Search = { pattern: RegExp; same: string; word?: string };

function searchesFor(name: string): Search[] {
  if (name.startsWith('@'))
    return [
      { pattern: new RegExp(`${escaped(name)}${wordEnd(LETTER)}`, 'giu'), same: name.slice(1).toLowerCase() },
    ];
  if (TOGETHER.test(name))
    return [
      { pattern: new RegExp(`@?${escaped(name).replace(/\s+/g, '\\s?')}`, 'gu'), same: name.toLowerCase() },
    ];
  const parts = name.split(/[\s,]+/).map(escaped);
  const same = name.toLowerCase();
  const gap = '(?:[\\s\\u00A0._+-]|%20|,\\s?)+';
  const full = bounded(parts.join(gap), 'i');
  const [first] = parts;
  const last = parts.at(-1);
  if (parts.length === 1 || first === undefined || last === undefined) return [{ pattern: full, same }];
  const reversed = bounded(`${last}${gap}${first}`, 'i');
  const initials = [
    bounded(`${first}\\s+${last.slice(0, 1)}\\.`, ''),
    bounded(`${first.slice(0, 1)}\\.\\s?${last}`, ''),
    // Only a sign before it tells a handle from a word.
    new RegExp(`@${first.slice(0, 1)}${last}${wordEnd(LETTER)}`, 'giu'),
  ];
  const joined = first.length >= 3 && last.length >= 4 ? [bounded(`${first}${last}`, 'i')] : [];
  const alone = parts.filter(
    (part) =>
      part === first &&
      part.length >= 3 &&
      /^\p{Lu}/u.test(part) &&
      /^\p{Lu}/u.test(last) &&
      !ALSO_WORDS.has(part.toLowerCase()),
  );
  const family = last.length >= 4 && /^\p{Lu}\p{Ll}/u.test(last) && !ALSO_WORDS.has(last.toLowerCase());
  return [
    ...[full, reversed, ...joined, ...initials, ...alone.map((part) => bounded(part, ''))].map((pattern) => ({
      pattern,
      same,
    })),
    ...(family ? [{ pattern: bounded(last, ''), same, word: last }] : []),
  ];
}
