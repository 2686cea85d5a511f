import { expect, test } from 'vitest';
import { wronglyJudged } from './wrongly-judged.ts';

// What docs/grounding.md says of claims that no rule was made for; a rule made for these takes them out of that.
test.each([
  ['new-authors-1', 65],
  ['new-authors-2', 69],
])(
  'claims of an author who knew no rule (%s): none is wrongly supported, and %i of 140 need a human',
  (file, asked) => {
    const { tried, passed, refused } = wronglyJudged(file);
    expect(tried).toEqual({ good: 140, wrong: 112 });
    expect(passed).toEqual([]);
    expect(refused.length).toBe(asked);
  },
);
