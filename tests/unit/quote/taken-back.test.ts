import { expect, test } from 'vitest';
import { wronglyJudged } from './wrongly-judged.ts';

test('claims cut from what reports, doubts, denies or measures them need a human, others of the same shapes do not', () => {
  expect(wronglyJudged('taken-back')).toEqual({
    tried: { good: 48, wrong: 59 },
    passed: [],
    refused: [],
  });
});
