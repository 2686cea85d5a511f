import { expect, test } from 'vitest';
import {
  byStrength,
  finding,
  points,
  totals,
  type WeekCount,
} from '../../../components/timeline/evidence.ts';
import type { Rung } from '../../../lib/model/skill.ts';

const SPAN = { first: '2026-03-02', last: '2026-05-25' };
const [A, B] = ['skill-a', 'skill-b'];
const week = (skill: string, monday: string, rung: Rung, n: number): WeekCount => ({
  skill,
  week: monday,
  rung,
  n,
});

test('a week of a skill is one dot with its strongest rung and all its counts', () => {
  const weeks = [
    week(A, '2026-03-09', 'used', 1),
    week(A, '2026-03-09', 'read', 3),
    week(A, '2026-03-09', 'recalled', 2),
  ];
  expect(points(weeks, SPAN)).toEqual([
    { skill: A, week: '2026-03-09', strongest: 'used', counts: { read: 3, recalled: 2, used: 1, taught: 0 } },
  ]);
});

test('what lies outside the span is neither drawn nor counted', () => {
  const weeks = [
    week(A, '2026-02-23', 'used', 9),
    week(A, '2026-06-01', 'used', 9),
    week(A, '2026-05-25', 'used', 1),
  ];
  expect(points(weeks, SPAN)).toHaveLength(1);
  expect(totals(weeks, SPAN).get(A)?.used).toBe(1);
});

test('used and taught put a skill above any number of reads', () => {
  const weeks = [week(A, '2026-03-09', 'read', 50), week(B, '2026-03-09', 'used', 1)];
  expect([...totals(weeks, SPAN)].sort(byStrength).map(([skill]) => skill)).toEqual([B, A]);
});

test('the title speaks of the skill used most, since the first week it was used in', () => {
  const weeks = [
    week(A, '2026-03-02', 'read', 7),
    week(A, '2026-03-16', 'used', 1),
    week(A, '2026-05-04', 'used', 2),
    week(B, '2026-03-02', 'used', 2),
  ];
  expect(finding(weeks, SPAN)).toEqual({ kind: 'used', skill: A, n: 3, since: '2026-03-16' });
});

test('with nothing used the title says what is known and does not call it use', () => {
  expect(
    finding([week(A, '2026-03-02', 'recalled', 2), week(A, '2026-03-02', 'read', 5)], SPAN),
  ).toMatchObject({
    kind: 'recalled',
    n: 2,
  });
  expect(finding([week(A, '2026-03-02', 'read', 5)], SPAN)).toMatchObject({ kind: 'kept', n: 5 });
  expect(finding([], SPAN)).toEqual({ kind: 'nothing' });
});

test('something taught is said with what was used', () => {
  const weeks = [week(A, '2026-04-06', 'taught', 1), week(A, '2026-03-09', 'used', 4)];
  expect(finding(weeks, SPAN)).toEqual({ kind: 'taught', skill: A, used: 4, taught: 1, since: '2026-03-09' });
});
