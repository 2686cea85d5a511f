import { expect, test } from 'vitest';
import { wronglyJudged } from './wrongly-judged.ts';

test('claims on 33 trades: what is wrongly supported, and how many supported ones need a human', () => {
  const { tried, passed, refused } = wronglyJudged('trades');
  expect(tried).toEqual({ good: 125, wrong: 304 });
  expect({ passed: passed.length, refused: refused.length }).toEqual({ passed: 0, refused: 5 });
});
