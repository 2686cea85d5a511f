import { expect, test } from 'vitest';
import { threeWay } from '../../../lib/lesson/three-way.ts';
import { content, idOf } from '../log/samples.ts';

const plain = (id: string) => id;
const base = content({ title: 'Base', situation: 'Base', mistakes: [] });
const claim = (id: number, text: string) => ({ id: idOf(id), text, support: { kind: 'none' as const } });

test('what both changed comes first, then one’s own, then the live one’s', () => {
  const live = { ...base, title: 'Live', language: 'en', mistakes: [claim(802, 'Theirs')] };
  const mine = { ...base, title: 'Mine', situation: 'Mine' };
  expect(threeWay({ base, live, mine }, plain)).toMatchObject([
    { field: 'title', live: { change: 'changed' }, mine: { change: 'changed' }, alike: false },
    { field: 'situation', live: null, mine: { change: 'changed' } },
    { field: 'mistakes', id: idOf(802), live: { change: 'added' }, mine: null },
  ]);
});

test('both are alike where they came to the same words or both took it out', () => {
  const before = { ...base, mistakes: [claim(803, 'Old')] };
  const next = { ...base, title: 'Next' };
  const parts = threeWay({ base: before, live: next, mine: next }, plain);
  expect(parts.map(({ field, alike }) => [field, alike])).toEqual([
    ['title', true],
    ['mistakes', true],
  ]);
});

test('where nothing differs there is nothing to tell', () => {
  expect(threeWay({ base, live: base, mine: base }, plain)).toEqual([]);
});
