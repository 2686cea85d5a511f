import { expect, test } from 'vitest';
import { diffContent } from '../../../lib/lesson/diff.ts';
import { content, idOf, skillId } from '../log/samples.ts';
import { quotedContent } from './samples.ts';

const claim = (n: number, text = `Claim ${n}`) => ({ id: idOf(n), text, support: { kind: 'none' as const } });
const names = (id: string) => (id === skillId(0) ? 'Incidents' : 'Databases');
const diff = (from: object, to: object) => diffContent(content(from), content(to), names);

test('equal revisions have no differences', () => {
  expect(diffContent(quotedContent(), quotedContent(), names)).toEqual([]);
});

test('changed words are told word by word', () => {
  expect(diff({ title: 'Rotate the old certificate' }, { title: 'Rotate the new certificate' })).toEqual([
    {
      field: 'title',
      id: null,
      change: 'changed',
      words: [
        { op: 'same', text: 'Rotate the ' },
        { op: 'removed', text: 'old' },
        { op: 'added', text: 'new' },
        { op: 'same', text: ' certificate' },
      ],
    },
  ]);
});

test('claims are matched by id: changed, added, removed and moved ones are told apart', () => {
  const from = { mistakes: [claim(1), claim(2), claim(3), claim(4)] };
  const to = { mistakes: [claim(3), claim(1), claim(2, 'Other words'), claim(5)] };
  expect(diff(from, to).map(({ id, change }) => [id, change])).toEqual([
    [idOf(3), 'moved'],
    [idOf(2), 'changed'],
    [idOf(5), 'added'],
    [idOf(4), 'removed'],
  ]);
});

test('a claim that only moved up because another was removed is not told', () => {
  expect(
    diff({ mistakes: [claim(1), claim(2)] }, { mistakes: [claim(2)] }).map(({ change }) => change),
  ).toEqual(['removed']);
});

test('another support of the same words is a difference', () => {
  const insight = {
    ...claim(801, 'Reload'),
    support: { kind: 'testimony' as const, by: 'Ana', at: 1, knownFrom: 'a talk' },
  };
  expect(diff({ insight: claim(801, 'Reload') }, { insight })).toMatchObject([
    { field: 'support', change: 'added' },
  ]);
});

test('the reason for the harm is compared', () => {
  const parts = diff({}, { tier: { ...content().tier, reason: 'Payroll reads it' } });
  expect(parts.map(({ field, change }) => [field, change])).toEqual([['tier_reason', 'added']]);
});

test('skills are named, tier and checks compared', () => {
  const checks = content().checks.map((check) => ({ ...check, question: 'What now?' }));
  const parts = diff({}, { skills: [skillId(2)], checks, tier: { ...content().tier, value: 3 } });
  expect(parts.map(({ field, change }) => [field, change])).toEqual([
    ['check', 'changed'],
    ['skills', 'added'],
    ['skills', 'removed'],
    ['tier', 'changed'],
  ]);
  expect(parts[1]?.words).toEqual([{ op: 'added', text: 'Databases' }]);
});
