import { describe, expect, test } from 'vitest';
import { decide } from '../../../lib/review/decide.ts';
import type { LessonRow, Writes } from '../../../lib/review/rows.ts';
import { SubmissionState } from '../../../lib/review/rows.ts';
import { submit, withdraw, withdrawnWith } from '../../../lib/review/submit.ts';
import {
  approve,
  approvedBy,
  content,
  deciding,
  docket,
  done,
  given,
  hash,
  kind,
  NOW,
  problem,
  stateOf,
  submission,
  TEAM,
  written,
} from './cases.ts';

const FINAL = SubmissionState.options.filter((state) => state !== 'waiting');
const on = (base: string | null) => docket(2, { submissions: [submission('s1', { base })] });

describe('a submission that waits', () => {
  test('waits on when approved by fewer than it needs', () => {
    expect(stateOf(approve(docket(3), 'olga'))).toBe('waiting');
  });

  test('is approved when it has what it needs, and its revision is live', () => {
    const { lesson, submissions } = done(approve(docket(2), 'olga'));
    expect(submissions).toMatchObject([{ id: 's1', state: 'approved' }]);
    expect(lesson).toMatchObject({ state: 'live', liveRev: 'r2' });
  });

  test('is stale when approved on what is no longer live, and the lesson stays', () => {
    const result = approve(on('r0'), 'olga');
    expect(stateOf(result)).toBe('stale');
    expect(done(result).lesson).toBeUndefined();
  });

  test.each([
    ['request-changes', 'changes'],
    ['reject', 'rejected'],
  ] as const)('on %s is %s, and the lesson stays', (verdict, state) => {
    const result = approve(docket(2), 'olga', { verdict });
    expect(stateOf(result)).toBe(state);
    expect(done(result).lesson).toBeUndefined();
  });

  test('ends by one no of two approvers', () => {
    expect(stateOf(approve(approvedBy(docket(3), 'olga'), 'nele', { verdict: 'reject' }))).toBe('rejected');
  });

  test('is withdrawn by its submitter', () => {
    expect(stateOf(withdraw(docket(2), { who: 'finn', id: 's1' }))).toBe('withdrawn');
  });

  test('is not withdrawn by anybody else', () => {
    expect(kind(withdraw(docket(2), { who: 'olga', id: 's1' }))).toBe('not-submitter');
  });

  test('is taken back when its submitter leaves, and no other one is', () => {
    const rows = [
      submission('s1'),
      submission('s2', { submitter: 'nele' }),
      submission('s3', { state: 'changes' }),
    ];
    expect(withdrawnWith(rows, 'finn')).toEqual([submission('s1', { state: 'withdrawn' })]);
  });

  test('becomes stale when another on the same base is approved, one on the new base does not', () => {
    const others = [
      submission('s1'),
      submission('s2', { rev: 'r3' }),
      submission('s3', { rev: 'r4', base: 'r2' }),
      submission('s4', { rev: 'r5', state: 'rejected' }),
    ];
    const { submissions } = done(approve(docket(2, { submissions: others }), 'olga'));
    expect(submissions?.map(({ id, state }) => [id, state])).toEqual([
      ['s1', 'approved'],
      ['s2', 'stale'],
    ]);
  });

  test('makes a lesson live that never was', () => {
    const lesson: LessonRow = { ...docket(2).lesson, state: 'none', liveRev: null, verifyBy: null };
    const now = docket(2, { lesson, submissions: [submission('s1', { base: null })] });
    expect(done(approve(now, 'olga')).lesson).toMatchObject({ state: 'live', liveRev: 'r2' });
  });

  test('is stale when approved for a lesson that was retired', () => {
    const lesson: LessonRow = { ...docket(2).lesson, state: 'retired' };
    expect(stateOf(approve(docket(2, { lesson }), 'olga'))).toBe('stale');
  });
});

describe.each(FINAL)('a submission that is %s', (state) => {
  const over = docket(2, { submissions: [submission('s1', { state })] });

  test.each(['approve', 'request-changes', 'reject'] as const)('takes no %s', (verdict) => {
    expect(problem(approve(over, 'olga', { verdict }))).toEqual({ kind: 'not-waiting', is: state });
  });

  test('is not withdrawn', () => {
    expect(problem(withdraw(over, { who: 'finn', id: 's1' }))).toEqual({ kind: 'not-waiting', is: state });
  });

  test('stays as it is when another is approved', () => {
    const now = { ...over, submissions: [...over.submissions, submission('s2', { rev: 'r3' })] };
    const after = written(now, done(approve(now, 'olga', { submission: 's2' })));
    expect(after.submissions[0]).toEqual(over.submissions[0]);
  });

  test('is followed by a new one of a new revision, with no approvals', () => {
    const reviews = [given('olga', 2)];
    const before = { ...over, reviews };
    const submitted = { who: 'finn', id: 's2', rev: 'r3', base: 'r1', content: content() };
    const after = written(before, done(submit(before, submitted)));
    expect(after.submissions[1]).toMatchObject({
      id: 's2',
      state: 'waiting',
      rev: 'r3',
      required: ['owner'],
    });
    expect(after.submissions[0]?.state).toBe(state);
    expect(after.reviews).toEqual(reviews);
  });
});

describe('a decision is bound', () => {
  test('to the content hash that was seen', () => {
    expect(problem(approve(docket(2), 'olga', { contentHash: hash('r1') }))).toEqual({
      kind: 'hash-changed',
      now: hash('r2'),
    });
  });

  test('to its submission: the same text submitted again starts at none', () => {
    const again = submission('s2', { tier: 3, rev: 'r3', contentHash: hash('r2') });
    const before = approvedBy(docket(3), 'olga');
    const now = { ...before, submissions: [...before.submissions, again] };
    expect(stateOf(approve(now, 'nele', { submission: 's2' }), 's2')).toBe('waiting');
  });

  test('to a submission there is', () => {
    const about = deciding(docket(2), 'olga');
    const decision = { ...about.decision, submission: 's9' };
    expect(kind(decide(docket(2), { ...about, decision }))).toBe('not-found');
  });
});

describe('a grant', () => {
  const bound = (now: Parameters<typeof approve>[0]) => {
    const { grant } = deciding({ ...now, lesson: { ...now.lesson, tier: 4 } }, 'olga');
    return grant as Extract<typeof grant, { kind: 'bound' }>;
  };

  test.each([1, 2] as const)('for review is needed in tier %i, the device alone is not enough', (tier) => {
    expect(kind(approve(docket(tier), 'olga', { grant: { kind: 'sync' } }))).toBe('needs-grant');
  });

  test.each([3, 4] as const)('made for this decision is needed in tier %i', (tier) => {
    const now = docket(tier);
    expect(kind(approve(now, 'olga', { grant: { kind: 'sync' } }))).toBe('needs-bound-grant');
    expect(kind(approve(now, 'olga', { grant: { kind: 'review' } }))).toBe('needs-bound-grant');
    expect(kind(approve(now, 'olga', { grant: bound(now) }))).toBeNull();
  });

  test.each([
    ['another command', { command: 'c2' }],
    ['another submission', { submission: 's2' }],
    ['another text', { contentHash: 'f'.repeat(64) }],
    ['another verdict', { verdict: 'reject' as const }],
  ])('made for %s is none', (_what, but) => {
    const now = docket(3);
    expect(kind(approve(now, 'olga', { grant: { ...bound(now), ...but } }))).toBe('needs-bound-grant');
  });

  test('is written with the decision', () => {
    expect(done(approve(docket(2), 'olga')).review).toMatchObject({
      grant: 'review',
      person: 'olga',
      at: NOW,
    });
    expect(done(approve(docket(3), 'olga')).review).toMatchObject({ grant: 'bound', tier: 3 });
  });
});

describe('submitting', () => {
  const come = { who: 'finn', id: 's2', rev: 'r3', base: 'r1', content: content() };

  test('a first revision proposes a lesson that is not live', () => {
    const lesson: LessonRow = { ...docket(2).lesson, state: 'none', liveRev: null, verifyBy: null, tier: 1 };
    const now = docket(2, { lesson, revisions: [], submissions: [] });
    const writes: Writes = done(submit(now, { ...come, base: null }));
    expect(writes.lesson).toMatchObject({ state: 'none', liveRev: null, tier: 2 });
    expect(writes.revision).toMatchObject({ rev: 'r3', author: 'finn', carriedFrom: null });
    expect(writes.submissions).toMatchObject([{ state: 'waiting', tier: 2, becomes: 2, noReviewer: false }]);
  });

  test('what was written on an older revision waits all the same', () => {
    expect(stateOf(submit(docket(2), { ...come, base: 'r0' }), 's2')).toBe('waiting');
  });

  test('is marked when nobody could decide', () => {
    const lone = docket(2, { roles: { ...docket(2).roles, owner: 'finn', deputy: null } });
    const members = TEAM.filter(({ person }) => person !== 'ada');
    const { submissions } = done(submit({ ...lone, members }, come));
    expect(submissions).toMatchObject([{ noReviewer: true }]);
  });

  test.each([
    ['a stranger', { who: 'zoe' }, 'not-member'],
    ['a revision that was there', { rev: 'r2' }, 'not-new'],
    ['a submission that was there', { id: 's1' }, 'not-new'],
    ['a lesson without a skill', { content: content({ skills: [] }) }, 'needs-skill'],
  ])('refuses %s', (_what, but, refusal) => {
    expect(kind(submit(docket(2), { ...come, ...but }))).toBe(refusal);
  });

  test('refuses a team of one person, service persons not counted', () => {
    const members = TEAM.filter(({ person }) => person === 'finn' || person === 'bot');
    expect(kind(submit(docket(2, { members }), come))).toBe('one-person-team');
  });

  test('refuses a lesson that was retired', () => {
    const lesson: LessonRow = { ...docket(2).lesson, state: 'retired' };
    expect(kind(submit(docket(2, { lesson }), come))).toBe('not-live');
  });

  test('a service person may propose', () => {
    expect(kind(submit(docket(2), { ...come, who: 'bot' }))).toBeNull();
  });
});
