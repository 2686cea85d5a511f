import { expect, test } from 'vitest';
import { centrality } from '../../../../lib/draft/embedded/rank.ts';

const sets = (...texts: string[]) => texts.map((text) => new Set(text.split(' ')));

test('the sentence that shares words with most others is the most central', () => {
  const ranks = centrality(
    sets('broker queue lease', 'broker memory', 'queue depth', 'lease time', 'lunch menu'),
  );
  expect(ranks[0]).toBe(1);
  expect(ranks.indexOf(Math.min(...ranks))).toBe(4);
});

test('sentences without a common word are all as central', () => {
  expect(centrality(sets('broker', 'queue', 'lease'))).toEqual([1, 1, 1]);
});

test('nothing has no ranks', () => {
  expect(centrality([])).toEqual([]);
});
