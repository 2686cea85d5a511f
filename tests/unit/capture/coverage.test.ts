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

test.each(['page-frame', 'navigation'] as const)(
  'the same name many times in the frame of a page (%s) is one line with a count, before what stands there once',
  (reason) => {
    const left = ['Details', 'Reply Edit', 'Reply  Edit', 'Activity', 'Share', 'Activity', 'Reply Edit'].map(
      (example) => ({ reason, example }),
    );
    expect(notReadOf(left)).toEqual([
      { reason, count: 7, examples: ['Reply Edit × 3', 'Activity × 2', 'Details'] },
    ]);
    const long = Array.from({ length: 4 }, () => ({ reason, example: 'x'.repeat(200) }));
    expect(notReadOf(long)[0]?.examples).toEqual([`${'x'.repeat(79)}… × 4`]);
    expect(notReadOf([{ reason, example: ' ' }])).toEqual([{ reason, count: 1, examples: [] }]);
  },
);

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
