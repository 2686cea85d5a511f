import { expect, test } from 'vitest';
import { wronglyJudged } from './wrongly-judged.ts';

test('claims with other clauses, times and doers, in two languages: none is wrongly supported', () => {
  const { tried, passed, refused } = wronglyJudged('clauses');
  expect(tried).toEqual({ good: 132, wrong: 198 });
  expect(passed).toEqual([]);
  expect(refused.length).toBe(17);
});
