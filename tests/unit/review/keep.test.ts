import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import { carry, retire, verifyLesson } from '../../../lib/review/keep.ts';
import type { Docket, LessonRow, SubmissionRow } from '../../../lib/review/rows.ts';
import {
  content,
  DAY,
  docket,
  done,
  kind,
  NOW,
  problem,
  ROLES,
  revision,
  submission,
  written,
} from './cases.ts';

const review = { kind: 'review' } as const;
const sync = { kind: 'sync' } as const;
const not = (state: LessonRow['state']) => ({ ...docket(2).lesson, state });

describe('verifying in tiers 1 and 2', () => {
  const verify = (now: Docket, who: string, rev = 'r1', grant: typeof review | typeof sync = review) =>
    verifyLesson(now, { who, rev, grant });

  test.each([
    [1, 'olga', 365],
    [2, 'dan', 180],
  ] as const)('is the owner’s or deputy’s: tier %i by %s for %i days', (tier, who, days) => {
    expect(done(verify(docket(tier), who)).lesson).toMatchObject({ verifyBy: NOW + days * DAY, tier });
  });

  test.each([3, 4] as const)('is a submission in tier %i', (tier) => {
    expect(kind(verify(docket(tier), 'olga'))).toBe('needs-submission');
  });

  test.each([
    ['nele', 'not-owner'],
    ['ada', 'not-owner'],
    ['zoe', 'not-member'],
    ['bot', 'service'],
  ])('is not that of %s', (who, refusal) => {
    expect(kind(verify(docket(2), who))).toBe(refusal);
  });

  test('is an admin’s where there is neither owner nor deputy', () => {
    expect(kind(verify(docket(2, { roles: { ...ROLES, owner: null, deputy: null } }), 'ada'))).toBeNull();
  });

  test('needs a review grant, a live lesson, and the revision that is live', () => {
    expect(kind(verify(docket(2), 'olga', 'r1', sync))).toBe('needs-grant');
    expect(kind(verify(docket(2, { lesson: not('retired') }), 'olga'))).toBe('not-live');
    expect(problem(verify(docket(2), 'olga', 'r0'))).toEqual({ kind: 'stale', live: 'r1' });
  });
});

describe('retiring', () => {
  test.each(['olga', 'dan', 'ada'])('is that of %s, and what waited is stale', (who) => {
    const { lesson, submissions } = done(retire(docket(4), { who, grant: review }));
    expect(lesson).toMatchObject({ state: 'retired', verifyBy: null });
    expect(submissions).toMatchObject([{ id: 's1', state: 'stale' }]);
  });

  test.each(['nele', 'dora', 'finn', 'gwen'])('is not that of %s', (who) => {
    expect(kind(retire(docket(4), { who, grant: review }))).toBe('not-owner');
  });

  test('happens once, to what is live, with a review grant', () => {
    expect(problem(retire(docket(2, { lesson: not('retired') }), { who: 'olga', grant: review }))).toEqual({
      kind: 'not-live',
      is: 'retired',
    });
    expect(kind(retire(docket(2, { lesson: not('none') }), { who: 'olga', grant: review }))).toBe('not-live');
    expect(kind(retire(docket(2), { who: 'olga', grant: sync }))).toBe('needs-grant');
  });
});

describe('carrying an approval', () => {
  const live = content({ situation: 'You are hungry.' });
  const bold = content({ situation: 'You are **hungry**.' });
  const approved = docket(3, {
    revisions: [
      revision('r1', 'gwen', { contentHash: contentHash(live), meaningHash: meaningHash(live) }),
      revision('r2', 'finn', { base: 'r1', at: NOW - DAY }),
    ],
    submissions: [submission('s0', { rev: 'r1', base: null, state: 'approved' }), submission('s1')],
  });
  const come = { who: 'gwen', grant: review, rev: 'r3', base: 'r1', content: bold, live };

  test('puts a revision of equal meaning in place, names the approval and keeps the term', () => {
    const { lesson, revision: row, submissions } = done(carry(approved, come));
    expect(lesson).toEqual({ ...approved.lesson, liveRev: 'r3' });
    expect(row).toMatchObject({ rev: 'r3', author: 'gwen', carriedFrom: 's0' });
    expect(submissions).toMatchObject([{ id: 's1', state: 'stale' }]);
  });

  test('twice names the same approval', () => {
    const once = written(approved, done(carry(approved, come)));
    const twice = carry(once, { ...come, rev: 'r4', base: 'r3', live: bold, content: live });
    expect(done(twice).revision?.carriedFrom).toBe('s0');
  });

  test.each(['gwen', 'olga', 'dan'])('is that of %s', (who) => {
    expect(kind(carry(approved, { ...come, who }))).toBeNull();
  });

  test.each([
    ['finn', 'not-owner'],
    ['nele', 'not-owner'],
    ['ada', 'not-owner'],
    ['zoe', 'not-member'],
    ['bot', 'service'],
  ])('is not that of %s', (who, refusal) => {
    expect(kind(carry(approved, { ...come, who }))).toBe(refusal);
  });

  const same = { meaningHash: meaningHash(live), at: NOW - DAY };
  const sent = (state: SubmissionRow['state']): Docket => ({
    ...approved,
    revisions: [...approved.revisions, revision('r0', 'nele', same)],
    submissions: [...approved.submissions, submission('s2', { rev: 'r0', submitter: 'nele', state })],
  });

  test.each(['waiting', 'withdrawn', 'rejected', 'stale'] as const)(
    'is not theirs who only sent the same meaning: %s',
    (state) => {
      expect(kind(carry(sent(state), { ...come, who: 'nele' }))).toBe('not-owner');
    },
  );

  test('is theirs whose revision of the same meaning was live before', () => {
    expect(kind(carry(sent('approved'), { ...come, who: 'nele' }))).toBeNull();
    const once = written(approved, done(carry(approved, { ...come, who: 'olga' })));
    const last = { ...once, roles: { ...ROLES, owner: 'dora' } };
    const next = { ...come, rev: 'r4', base: 'r3', live: bold, content: live, who: 'olga' };
    expect(kind(carry(last, next))).toBeNull();
  });

  test.each([
    ['another meaning', { content: content({ situation: 'You are not hungry.' }) }, 'meaning-changed'],
    ['another tier', { content: { ...bold, tier: { ...bold.tier, value: 1 as const } } }, 'meaning-changed'],
    ['another base', { base: 'r2' }, 'stale'],
    ['a revision that was there', { rev: 'r2' }, 'not-new'],
    ['a live content that is not the live one', { live: bold }, 'not-found'],
    ['the device alone', { grant: sync }, 'needs-grant'],
  ])('refuses %s', (_what, but, refusal) => {
    expect(kind(carry(approved, { ...come, ...but }))).toBe(refusal);
  });

  test('refuses what has no approval to carry', () => {
    expect(kind(carry({ ...approved, submissions: [submission('s1')] }, come))).toBe('no-approval');
  });

  test('refuses a lesson that is retired', () => {
    expect(kind(carry({ ...approved, lesson: not('retired') }, come))).toBe('not-live');
  });
});
