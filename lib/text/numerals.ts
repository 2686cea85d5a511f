import { words } from './pack.ts';

// "One", "half" and "second" are left out: as a rule they are no numbers.
const EN = words(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`,
);
const EN_TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');
const EN_ORDINALS =
  words(`third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth`);
const DE = words(
  `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn`,
);
const DE_TENS = words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');
const OTHERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    twice: 2,
    thrice: 3,
    dozen: 12,
    dozens: 12,
    hundred: 100,
    hundreds: 100,
    thousand: 1_000,
    thousands: 1_000,
    million: 1_000_000,
  },
  de: {
    dutzend: 12,
    hundert: 100,
    tausend: 1_000,
    million: 1_000_000,
    millionen: 1_000_000,
    eine: 1,
    ein: 1,
  },
};

const counted = (list: ReadonlySet<string>, from: number, step = 1): [string, number][] =>
  [...list].map((word, index) => [word, from + index * step]);

const VALUES: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([
    ...counted(EN, 2),
    ...counted(EN_TENS, 20, 10),
    ...counted(EN_ORDINALS, 3),
    ...Object.entries(OTHERS.en ?? {}),
  ]),
  de: new Map([...counted(DE, 2), ...counted(DE_TENS, 20, 10), ...Object.entries(OTHERS.de ?? {})]),
};

const GERMAN_PAIR = /^(\p{L}+)und(\p{L}+ig)$/u;
const GERMAN_ENDING = /(?:mal|fach|te[nmrs]?|ste[nmrs]?)$/u;

function german(word: string, values: ReadonlyMap<string, number>): number | null {
  const plain = word.replaceAll('dreissig', 'dreißig');
  const bare = values.get(plain) === undefined ? plain.replace(GERMAN_ENDING, '') : plain;
  const [, ones = '', tens = ''] = GERMAN_PAIR.exec(bare) ?? [];
  const [one, ten] = [ones === 'ein' ? 1 : values.get(ones), values.get(tens)];
  if (one !== undefined && ten !== undefined) return one + ten;
  const found = values.get(bare);
  return found === undefined || found < 2 ? null : found;
}

function english(word: string, values: ReadonlyMap<string, number>): number | null {
  const parts = word.split('-').map((part) => values.get(part) ?? (part === 'one' ? 1 : undefined));
  if (word === 'one' || parts.some((part) => part === undefined))
    return values.get(word.split('-')[0] ?? '') ?? null;
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** The number that a word of a language says ("forty-five", "zweimal"), or null; "one" is none. */
export function numeralOf(word: string, language: string | undefined): number | null {
  const lower = word.toLowerCase();
  const values = VALUES[language ?? ''];
  if (values === undefined) return null;
  return language === 'de' ? german(lower, values) : english(lower, values);
}
