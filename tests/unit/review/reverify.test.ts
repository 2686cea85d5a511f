import { describe, expect, test } from 'vitest';
import type { LessonRow, SubmissionRow, Writes } from '../../../lib/review/rows.ts';
import { reverify } from '../../../lib/review/submit.ts';
import { approve, docket, done, hash, kind, NOW, problem, written } from './cases.ts';

describe('verifying what is live by a submission', () => {
  const again = (tier: 1 | 2 | 3 | 4): SubmissionRow | undefined =>
    done(reverify(docket(tier), { who: 'finn', id: 's2' })).submissions?.[0];

  test.each([1, 2, 3, 4] as const)('waits for what tier %i needs, on the live revision itself', (tier) => {
    expect(again(tier)).toMatchObject({
      rev: 'r1',
      base: 'r1',
      tier,
      why: 'reverify',
      contentHash: hash('r1'),
    });
  });

  test('is not decided by who wrote the live revision', () => {
    const now = written(docket(2), done(reverify(docket(2), { who: 'finn', id: 's2' })));
    const gwens = { ...now, roles: { ...now.roles, owner: 'gwen' } };
    expect(kind(approve(gwens, 'gwen', { submission: 's2' }))).toBe('own-work');
  });

  test('gives the lesson another term and leaves the others that wait on it', () => {
    const now = written(docket(2), done(reverify(docket(2), { who: 'nele', id: 's2' })));
    const { lesson, submissions } = done(approve(now, 'olga', { submission: 's2' }));
    expect(lesson?.liveRev).toBe('r1');
    expect(lesson?.verifyBy).toBeGreaterThan(docket(2).lesson.verifyBy ?? 0);
    expect(submissions?.map(({ id }) => id)).toEqual(['s2']);
  });

  test('waits once at a time', () => {
    const now = written(docket(2), done(reverify(docket(2), { who: 'finn', id: 's2' })));
    expect(problem(reverify(now, { who: 'nele', id: 's3' }))).toEqual({
      kind: 'already-waiting',
      submission: 's2',
    });
  });

  const excerptsOf = (writes: Writes) => writes.submissions?.map(({ id, changed }) => [id, changed]);

  test('what is found gone while one waits is added to it, and marks the lesson', () => {
    const now = written(docket(2), done(reverify(docket(2), { who: 'finn', id: 's2', changed: ['e1'] })));
    const more = done(reverify(now, { who: 'nele', id: 's3', changed: ['e1', 'e2'] }));
    expect(excerptsOf(more)).toEqual([['s2', ['e1', 'e2']]]);
    const plain = written(docket(2), done(reverify(docket(2), { who: 'finn', id: 's2' })));
    const first = done(reverify(plain, { who: 'nele', id: 's3', changed: ['e1'] }));
    expect([excerptsOf(first), first.lesson?.driftAt]).toEqual([[['s2', ['e1']]], NOW]);
  });

  test('what it says already, or somebody decided about without it, is refused as waiting', () => {
    const asked = (tier: 2 | 3) =>
      written(docket(tier), done(reverify(docket(tier), { who: 'finn', id: 's2', changed: ['e1'] })));
    expect(kind(reverify(asked(2), { who: 'nele', id: 's3', changed: ['e1'] }))).toBe('already-waiting');
    const half = written(asked(3), done(approve(asked(3), 'olga', { submission: 's2' })));
    expect(half.submissions.find(({ id }) => id === 's2')?.state).toBe('waiting');
    expect(kind(reverify(half, { who: 'nele', id: 's3', changed: ['e2'] }))).toBe('already-waiting');
  });

  test('nobody outside the team adds to one', () => {
    const now = written(docket(2), done(reverify(docket(2), { who: 'finn', id: 's2', changed: ['e1'] })));
    expect(kind(reverify(now, { who: 'nobody', id: 's3', changed: ['e2'] }))).toBe('not-member');
  });

  test('needs a lesson that is live', () => {
    const lesson: LessonRow = { ...docket(2).lesson, state: 'retired' };
    expect(kind(reverify(docket(2, { lesson }), { who: 'finn', id: 's2' }))).toBe('not-live');
  });
});
