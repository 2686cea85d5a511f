import { expect, test } from 'vitest';
import { claimsOf } from '../../../lib/lesson/claims.ts';
import { mergedFrom, mergeLessons, withPlace } from '../../../lib/lesson/merge.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { LessonContent } from '../../../lib/model/lesson.ts';
import { content, idOf } from '../log/samples.ts';

const quoted = (n: number, text: string): Claim => ({
  id: idOf(n),
  text,
  support: {
    kind: 'quote',
    selector: { exact: text, prefix: '', suffix: '' },
    excerpt: 'b1.e1',
    hash: 'a'.repeat(64),
  },
});
const excerpt = (text: string) => ({
  ...{ id: 'b1.e1', text, path: [], hash: 'b'.repeat(64), source: 'web|wiki.example|/gateway', at: 1 },
});
const FIRST = content({
  insight: quoted(1, 'Close the valve first.'),
  body: {
    kind: 'how-to',
    steps: [{ claim: quoted(2, 'Open the drain.'), caution: quoted(3, 'It is hot.') }],
  },
  excerpts: [excerpt('Close the valve first. Open the drain. It is hot.')],
  checks: [],
});
const SECOND = content({
  title: 'Empty a pump',
  insight: quoted(11, 'Shut the valve.'),
  body: {
    kind: 'how-to',
    steps: [{ claim: quoted(12, 'Wait an hour.'), caution: quoted(13, 'It is heavy.') }],
  },
  excerpts: [excerpt('Shut the valve. Wait an hour. It is heavy.')],
  tier: { value: 3, by: 'rule', reason: 'safety', floor: 3, signs: ['safety'] },
});
const [A, B] = [
  { id: idOf(50), content: FIRST },
  { id: idOf(51), content: SECOND },
];
const merge = (keep: number[]) =>
  mergeLessons(A, B, { title: 'Drain', situation: 'A pump', keep: new Set(keep.map(idOf)) });
const textsOf = (merged: LessonContent) => claimsOf(merged).map(({ text }) => text);

test('what is kept of both stands in one lesson, the first’s before the second’s, a caution with its step', () => {
  const merged = merge([1, 2, 12]);
  expect(textsOf(merged)).toEqual([
    'Close the valve first.',
    'Open the drain.',
    'It is hot.',
    'Wait an hour.',
    'It is heavy.',
  ]);
  expect(merged).toMatchObject({ title: 'Drain', situation: 'A pump' });
  expect(LessonContent.safeParse(merged).success).toBe(true);
});

test('each quote still names the words it stands in, though both called their excerpt alike', () => {
  const merged = merge([1, 12]);
  const under = (text: string) => {
    const support = claimsOf(merged).find((claim) => claim.text === text)?.support;
    return merged.excerpts.find(({ id }) => support?.kind === 'quote' && id === support.excerpt)?.text;
  };
  expect(under('Close the valve first.')).toBe(FIRST.excerpts[0]?.text);
  expect(under('Wait an hour.')).toBe(SECOND.excerpts[0]?.text);
  expect(merge([1]).excerpts).toHaveLength(1);
});

test('it names both lessons and is never below the stricter tier', () => {
  const merged = merge([1]);
  expect(mergedFrom(merged)).toEqual([A.id, B.id]);
  expect(merged.tier).toMatchObject({ value: 3, floor: 3 });
  expect(mergedFrom(FIRST)).toEqual([]);
  expect(mergedFrom({ ...FIRST, merges: 'all' })).toEqual([]);
});

test('where one statement fits, the first’s stays, and the second’s takes a place that was left', () => {
  expect(merge([1, 11]).insight?.text).toBe('Close the valve first.');
  expect(merge([11]).insight?.text).toBe('Shut the valve.');
});

test('of a lesson of another kind only what has a place is kept, and checks go with their statement', () => {
  const concept = content({
    insight: quoted(21, 'A valve stops water.'),
    body: { kind: 'concept', definition: quoted(22, 'A part.'), examples: [], nonExamples: [] },
    mistakes: [quoted(23, 'To forget it.')],
    excerpts: [excerpt('A valve stops water. A part. To forget it.')],
  });
  expect(withPlace(FIRST, concept).map(({ text }) => text)).toEqual([
    'A valve stops water.',
    'To forget it.',
  ]);
  const keep = new Set([1, 22, 23].map(idOf));
  const merged = mergeLessons(A, { id: B.id, content: concept }, { title: 'T', situation: '', keep });
  expect(textsOf(merged)).toEqual(['Close the valve first.', 'To forget it.']);
  expect(merged.checks).toEqual([]);
});
