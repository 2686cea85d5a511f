import { german } from './numerals-german.ts';
import { words } from './pack.ts';

const counted = (list: ReadonlySet<string>, from: number, step = 1): [string, number][] =>
  [...list].map((word, index) => [word, from + index * step]);

// "One", "half", "quarter", "first" and "second" are left out: as a rule they are no numbers.
const CARDINALS = new Map([
  ...counted(
    words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen`),
    2,
  ),
  ...counted(words('twenty thirty forty fifty sixty seventy eighty ninety'), 20, 10),
]);
const ORDINALS = new Map([
  ...counted(
    words(`third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth`),
    3,
  ),
  ...counted(words('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'), 20, 10),
  ['hundredth', 100],
  ['thousandth', 1_000],
  ['millionth', 1_000_000],
]);
const OTHERS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
]);
/** Numbers only behind another one: "twenty-first", "three-quarters". */
const BEHIND_TENS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halve', 2],
  ['quarter', 4],
]);

const singular = (word: string): string => word.replace(/s$/u, '');
const cardinal = (word: string): number | undefined =>
  word === 'one' ? 1 : (CARDINALS.get(word) ?? OTHERS.get(word) ?? OTHERS.get(singular(word)));
const ordinal = (word: string): number | undefined => ORDINALS.get(singular(word));

function alone(word: string): number | null {
  if (word === 'one') return null;
  const fold = /^(\p{L}+)fold$/u.exec(word)?.[1];
  if (fold !== undefined) return cardinal(fold) ?? null;
  return cardinal(word) ?? ordinal(word) ?? TIMES.get(word) ?? TIMES.get(word.replace(/[ds]$/u, '')) ?? null;
}

const isTen = (value: number): boolean => value >= 20 && value < 100 && value % 10 === 0;

/** What the parts of "forty-five" and "two-hundred" say together. */
const joined = (values: readonly number[]): number =>
  values.reduce((sum, value) => (value >= 100 && sum > 0 && sum < value ? sum * value : sum + value), 0);

function english(word: string): number | null {
  const parts = word.split('-').filter((part) => part !== 'and');
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return alone(last);
  const before = parts.slice(0, -1).map(cardinal);
  // "Three-day" counts by its first part; "double-check" counts nothing.
  const first = parts[0] === undefined || TIMES.has(parts[0]) ? null : alone(parts[0]);
  if (!before.every((value) => value !== undefined)) return first;
  const end = cardinal(last);
  if (end !== undefined) return joined([...before, end]);
  const ten = isTen(before.at(-1) ?? 0);
  const unit = BEHIND_TENS.get(last) ?? ORDINALS.get(last);
  if (ten && unit !== undefined && unit < 10) return joined([...before, unit]);
  const part = ordinal(last) ?? PARTS.get(singular(last));
  return part === undefined ? first : joined(before) / part;
}

/** The number that a word of a language says ("forty-five", "zweimal"), or null; "one" is none. */
export function numeralOf(word: string, language: string | undefined): number | null {
  if (language === 'de') return german(word);
  return language === 'en' ? english(word.toLowerCase()) : null;
}
