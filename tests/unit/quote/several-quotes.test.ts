import { expect, test } from 'vitest';
import { wronglyJudged } from './wrongly-judged.ts';

test('claims on several quotes: no other quote makes good what one of them was cut from', () => {
  expect(wronglyJudged('several-quotes')).toEqual({
    tried: { good: 11, wrong: 17 },
    passed: [],
    refused: [],
  });
});
