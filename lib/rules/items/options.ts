import type { Check } from '../../model/check.ts';
import type { ItemRule } from '../item-rule.ts';

const blank = (text: string): boolean => text.trim() === '';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"'“”‘’(]+|[\s"'“”‘’).!?;:,]+$/gu, '');

/** The one number of a text and the words around it, or null when it holds none or more. */
const numberOf = (text: string): { value: number; rest: string } | null => {
  const found = text.match(/\d+(?:[.,]\d+)?/gu);
  if (found?.length !== 1 || found[0] === undefined) return null;
  return { value: Number(found[0].replace(',', '.')), rest: text.replace(found[0], '#').trim() };
};

const inOrder = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value)) ||
  values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));

const numericOrderLost = (check: Check): boolean => {
  const numbers = check.options.map((option) => numberOf(option.text));
  const rest = numbers[0]?.rest;
  if (numbers.some((number) => number === null || number.rest !== rest)) return false;
  return !inOrder(numbers.flatMap((number) => (number === null ? [] : [number.value])));
};

/** Flaws in what the options are: their number, emptiness, the key, doubles, order. */
export const optionRules: readonly ItemRule[] = [
  { id: 'option-count', level: 'block', test: (check) => check.options.length !== 3 },
  { id: 'empty-scenario', level: 'block', test: (check) => blank(check.scenario) },
  { id: 'empty-question', level: 'block', test: (check) => blank(check.question) },
  { id: 'empty-option', level: 'block', test: (check) => check.options.some((option) => blank(option.text)) },
  {
    id: 'empty-rationale',
    level: 'block',
    test: (check) => check.options.some((option) => blank(option.rationale)),
  },
  {
    id: 'one-right',
    level: 'block',
    test: (check) => check.options.filter((option) => option.right).length !== 1,
  },
  {
    id: 'duplicate-option',
    level: 'block',
    test: (check) => {
      const texts = check.options.map((option) => plain(option.text)).filter((text) => text !== '');
      return new Set(texts).size < texts.length;
    },
  },
  { id: 'numeric-order', level: 'block', test: numericOrderLost },
];
