import { expect, test } from 'vitest';
import { numeralOf } from '../../../lib/text/numerals.ts';

test.each([
  ['en', 'two', 2],
  ['en', 'Forty-five', 45],
  ['en', 'twenty-one', 21],
  ['en', 'ninety', 90],
  ['en', 'fourth', 4],
  ['en', 'twice', 2],
  ['en', 'dozen', 12],
  ['en', 'one', null],
  ['en', 'second', null],
  ['en', 'stone', null],
  ['de', 'zwei', 2],
  ['de', 'fünfundvierzig', 45],
  ['de', 'einundzwanzig', 21],
  ['de', 'dreimal', 3],
  ['de', 'siebzehn', 17],
  ['de', 'eine', null],
  ['de', 'einmal', null],
  ['de', 'Ordnung', null],
  ['fi', 'kaksi', null],
])('%s: %s is %s', (language, word, value) => {
  expect(numeralOf(word, language)).toBe(value);
});
