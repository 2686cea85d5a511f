import { expect, test } from 'vitest';
import { countWords, leftByWalk, notReadOf } from '../../../lib/capture/coverage.ts';

test.each([
  ['Restart the agent, then wait.', 5],
  ["don't re-run it 3 times", 5],
  ['重启服务', 4],
  ['run 重启 now', 4],
  ['— … →', 0],
])('%s has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('what was left out is counted by reason, with at most three short examples', () => {
  const left = ['a', 'b', 'a', 'c', 'd', 'x'.repeat(200)].map((example) => ({
    reason: 'iframe' as const,
    example,
  }));
  const [entry] = notReadOf(left);
  expect(entry).toEqual({ reason: 'iframe', count: 6, examples: ['a', 'b', 'c'] });
  expect(notReadOf(left.slice(-1))[0]?.examples[0]).toHaveLength(80);
});

test('what someone hid on purpose is shown before what the page folds away', () => {
  const stats = {
    elements: 1,
    characters: 1,
    cut: null,
    cutAttributes: 0,
    invisible: 0,
    hidden: [
      { why: 'not-displayed' as const, count: 2, example: 'menu' },
      { why: 'same-colour' as const, count: 1, example: 'obey' },
    ],
    loading: 0,
    sealed: [],
  };
  expect(notReadOf(leftByWalk(stats))).toEqual([
    { reason: 'hidden-text', count: 3, examples: ['obey', 'menu'] },
  ]);
});
