import { sha256 } from '../hash/sha256.ts';
import type { Check, CheckOption } from '../model/check.ts';
import { wordingsFor } from '../rules/wordings/wordings-for.ts';

const DAY = 86_400_000;
const NUMBER = /\d+(?:[.,]\d+)?/;

const firstNumber = ({ text }: CheckOption): number => Number(NUMBER.exec(text)?.[0].replace(',', '.'));

/** Numbers that rise or fall are looked for in that order. */
function areCounted(options: readonly CheckOption[]): boolean {
  const numbers = options.map(firstNumber);
  const pairs = numbers.slice(1).map((n, at) => n - (numbers[at] ?? Number.NaN));
  return pairs.every((step) => step > 0) || pairs.every((step) => step < 0);
}

/** "All of the above" means what is above it. */
const speaksOfOthers = ({ text }: CheckOption): boolean =>
  wordingsFor(null).some(({ allOrNone, combined, others }) =>
    [allOrNone, combined, others].some((pattern) => pattern.test(text)),
  );

/**
 * The options of a question as they are shown on a calendar day `YYYY-MM-DD`: in an order of their own that day, so that no place is learnt, and
 * the same wherever the question is asked. Never the same on two days in a row. As they were written where one speaks of others or all are numbers.
 */
export function optionsOn({ id, options }: Pick<Check, 'id' | 'options'>, day: string): CheckOption[] {
  if (areCounted(options) || options.some(speaksOfOthers)) return [...options];
  let rest = Number.parseInt(sha256(`${id} ${day}`).slice(0, 12), 16);
  let swaps = 0;
  const left = [...options];
  const shown: CheckOption[] = [];
  while (left.length > 0) {
    const at = rest % left.length;
    rest = Math.floor(rest / left.length);
    swaps += at;
    shown.push(...left.splice(at, 1));
  }
  // The orders of even days are none of those of odd days: one has an even number of swaps, the other an odd one.
  const isOfDay = swaps % 2 === Math.abs(Date.parse(day) / DAY) % 2;
  return isOfDay ? shown : [...shown.slice(0, -2), ...shown.slice(-2).toReversed()];
}
