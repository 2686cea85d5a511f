import type { Language } from '../../templates/language.ts';
import type { ValueSigns } from '../../templates/value-signs.ts';

/** Something a page lays down that cannot be guessed: a quantity, a time of day, a colour, a number or letter of a kind of thing. */
export type Value = {
  /** What it may be exchanged with: "time", "clock", "colour", "code card". */
  readonly of: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How much it is, in the smallest unit; null for what is no quantity. */
  readonly amount: number | null;
  /** The number alone, as it stands: "20", "twenty"; a letter or number of a kind of thing. */
  readonly number: string;
  readonly unit: string;
};

type Patterns = {
  readonly number: RegExp;
  readonly quantity: RegExp;
  readonly priced: RegExp;
  readonly units: readonly { of: string; size: number; is: RegExp }[];
};

const DIGITS = String.raw`\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?`;
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/u;
const KIND =
  /(?<![\p{L}\p{N}-])(?<kind>\p{L}{3,}) (?<code>\p{Lu}-?\d{0,3}|\d{1,4}\p{L}?)(?![\p{L}\p{N}]|[.,:]\d|-\p{L}|\s?[%°€])/gu;

const made = new WeakMap<ValueSigns, Patterns>();

function patternsOf(signs: ValueSigns): Patterns {
  const known = made.get(signs);
  if (known !== undefined) return known;
  const number = `(?<![\\p{L}\\p{N}.,:/-])(?<number>${DIGITS}|${Object.keys(signs.numbers).join('|')})`;
  const forms = signs.units.map((unit) => unit.forms).join('|');
  const patterns: Patterns = {
    number: new RegExp(`${number}(?![\\p{L}\\p{N}:/-]|[.,]\\d)`, 'giu'),
    quantity: new RegExp(`${number}\\s?(?<unit>${forms})(?![\\p{L}\\p{N}])`, 'giu'),
    priced: new RegExp(`(?<unit>[€£$])\\s?(?<number>${DIGITS})(?![\\p{L}\\p{N}])`, 'gu'),
    units: signs.units.map(({ of, size, forms: is }) => ({ of, size, is: new RegExp(`^(?:${is})$`, 'iu') })),
  };
  made.set(signs, patterns);
  return patterns;
}

/** How much a number is, in words or digits. */
export const numberOf = (text: string, { values }: Language): number =>
  values.numbers[text.toLowerCase()] ??
  Number((THOUSANDS.test(text) ? text.replace(/[.,]/gu, '') : text).replace(',', '.'));

/** The numbers of a text, whatever they count. */
export const numbersIn = (text: string, language: Language): Value[] =>
  Array.from(text.matchAll(patternsOf(language.values).number), ({ 0: number, index }) => ({
    of: 'number',
    text: number,
    start: index,
    end: index + number.length,
    amount: numberOf(number, language),
    number: number.toLowerCase(),
    unit: '',
  }));

function quantitiesIn(text: string, language: Language): Value[] {
  const { quantity, priced, units } = patternsOf(language.values);
  return [...text.matchAll(quantity), ...text.matchAll(priced)].flatMap(
    ({ 0: whole, index, groups = {} }) => {
      const { number = '', unit = '' } = groups;
      const known = units.find(({ is }) => is.test(unit)) ?? { of: 'money', size: 1 };
      // "three m" is no length: a unit of one letter goes with digits.
      if (/^\p{L}$/u.test(unit) && !/\d/u.test(number)) return [];
      return {
        of: known.of,
        text: whole,
        start: index,
        end: index + whole.length,
        amount: numberOf(number, language) * known.size,
        number: number.toLowerCase(),
        unit: unit.toLowerCase(),
      };
    },
  );
}

const found = (of: string, pattern: RegExp, text: string): Value[] =>
  Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({
    of,
    text: whole,
    start: index,
    end: index + whole.length,
    amount: null,
    number: whole.toLowerCase(),
    unit: '',
  }));

const kindsIn = (text: string, { noKind }: ValueSigns): Value[] =>
  Array.from(text.matchAll(KIND)).flatMap(({ 0: whole, index, groups: { kind = '', code = '' } = {} }) =>
    noKind.test(kind) || code === 'I'
      ? []
      : {
          of: `code ${kind.toLowerCase().replace(/s$/u, '')}`,
          text: whole,
          start: index,
          end: index + whole.length,
          amount: null,
          number: code,
          unit: /\d/u.test(code) ? 'number' : 'letter',
        },
  );

/** The values of a text, each once. */
export function valuesIn(text: string, language: Language): Value[] {
  const { values } = language;
  const all = [
    ...quantitiesIn(text, language),
    ...found('clock', values.clock, text),
    ...found('colour', values.colour, text),
    ...kindsIn(text, values),
  ];
  return all
    .filter((one, at) => !all.slice(0, at).some(({ start, end }) => one.start < end && start < one.end))
    .sort((a, b) => a.start - b.start);
}
