import { describe, expect, test } from 'vitest';
import type { TierValue } from '../../../lib/model/lesson.ts';
import { lowerTier, raiseTier } from '../../../lib/review/change-tier.ts';
import { floorOf } from '../../../lib/review/floor.ts';
import { DEFAULT_POLICY } from '../../../lib/review/policy.ts';
import type { Docket } from '../../../lib/review/rows.ts';
import { submit } from '../../../lib/review/submit.ts';
import {
  approve,
  approvedBy,
  content,
  DAY,
  docket,
  done,
  kind,
  NOW,
  problem,
  ROLES,
  stateOf,
  submission,
  TEAM,
  written,
} from './cases.ts';

const says = (value: TierValue, title = 'How to make soup') =>
  content({ title, tier: { value, by: 'person', reason: '', floor: 1, signs: [] } });

const submitted = (now: Docket, value: TierValue, title?: string) =>
  done(submit(now, { who: 'finn', id: 's2', rev: 'r3', base: 'r1', content: says(value, title) }))
    .submissions?.[0];

const review = { kind: 'review' } as const;
const lower = (now: Docket, to: TierValue, who = 'olga', title?: string) =>
  lowerTier(now, { who, id: 's2', to, content: says(now.lesson.tier, title), grant: review });

describe('the tier of a submission', () => {
  test('is what its revision says', () => {
    expect(submitted(docket(1), 3)).toMatchObject({
      tier: 3,
      becomes: 3,
      required: ['owner-or-deputy', 'named'],
    });
  });

  test('is never below the live lesson’s', () => {
    expect(submitted(docket(3), 1)).toMatchObject({ tier: 3, becomes: 3 });
  });

  test('is never below the floor of the rules', () => {
    expect(submitted(docket(1), 1, 'How to refund a payment')).toMatchObject({ tier: 3, becomes: 3 });
  });

  test('is never below the floor of the team’s own words', () => {
    const policy = { ...DEFAULT_POLICY, signs: [{ word: 'Soup', tier: 4 as const }] };
    expect(submitted(docket(1, { policy }), 1)).toMatchObject({ tier: 4 });
  });

  test('is not raised by a part of a word', () => {
    const policy = { ...DEFAULT_POLICY, signs: [{ word: 'sou', tier: 4 as const }] };
    expect(floorOf(says(1), policy)).toBe(1);
  });
});

describe('raising a tier', () => {
  test('is any member’s and holds at once, for the lesson and for what waits', () => {
    const { lesson, submissions } = done(raiseTier(docket(2), { who: 'finn', to: 3 }));
    expect(lesson?.tier).toBe(3);
    expect(submissions).toMatchObject([
      { id: 's1', tier: 3, becomes: 3, required: ['owner-or-deputy', 'named'] },
    ]);
  });

  test('brings the day of verifying forward, never back', () => {
    const soon = { ...docket(2).lesson, verifyBy: NOW + 5 * DAY };
    const late = { ...soon, verifyBy: NOW + 170 * DAY };
    const raise = (lesson: typeof soon) =>
      done(raiseTier(docket(2, { lesson }), { who: 'finn', to: 4 })).lesson;
    expect(raise(soon)?.verifyBy).toBe(NOW + 5 * DAY);
    expect(raise(late)?.verifyBy).toBe(NOW + 60 * DAY);
  });

  test('makes approvals under the lower tier count no more, and who gave one may approve again', () => {
    const now = docket(3, {
      submissions: [submission('s1', { tier: 3, required: ['owner-or-deputy', 'named'] })],
    });
    const raised = written(approvedBy(now, 'olga'), done(raiseTier(now, { who: 'finn', to: 4 })));
    expect(stateOf(approve(raised, 'dora'))).toBe('waiting');
    expect(stateOf(approve(approvedBy(raised, 'dora'), 'olga'))).toBe('approved');
  });

  test.each([1, 2, 3] as const)('to %i from 3 is not raising', (to) => {
    expect(problem(raiseTier(docket(3), { who: 'finn', to }))).toEqual({ kind: 'tier-lowered', least: 3 });
  });

  test('is not a stranger’s', () => {
    expect(kind(raiseTier(docket(2), { who: 'zoe', to: 3 }))).toBe('not-member');
  });

  test('missed by a submission counts when it is decided', () => {
    const now = { ...docket(2), lesson: { ...docket(2).lesson, tier: 4 as const } };
    const result = approve(now, 'olga');
    expect(stateOf(result)).toBe('waiting');
    expect(done(result).submissions).toMatchObject([{ tier: 4, becomes: 4 }]);
  });
});

describe('lowering a tier', () => {
  test('is a submission of what is live under the rule of the old tier', () => {
    const { submissions, lesson } = done(lower(docket(4), 2));
    expect(lesson).toBeUndefined();
    expect(submissions).toMatchObject([
      {
        rev: 'r1',
        base: 'r1',
        tier: 4,
        becomes: 2,
        why: 'lower-tier',
        required: ['owner-or-deputy', 'domain'],
      },
    ]);
  });

  test('holds once the old tier’s approvals are there, not by the owner who asked', () => {
    const now = written(docket(4), done(lower(docket(4), 2)));
    expect(kind(approve(now, 'olga', { submission: 's2' }))).toBe('own-work');
    const first = written(now, done(approve(now, 'dan', { submission: 's2' })));
    expect(first.lesson.tier).toBe(4);
    const last = written(first, done(approve(first, 'dora', { submission: 's2' })));
    expect(last.lesson).toMatchObject({ tier: 2, liveRev: 'r1', verifyBy: NOW + 180 * DAY });
  });

  test('asked in tier 3 needs tier 4’s approvals when the lesson was raised meanwhile', () => {
    const asked = written(docket(3), done(lower(docket(3), 2)));
    const raised = written(asked, done(raiseTier(asked, { who: 'finn', to: 4 })));
    expect(raised.submissions[1]).toMatchObject({
      tier: 4,
      becomes: 2,
      required: ['owner-or-deputy', 'domain'],
    });
    expect(kind(approve(raised, 'nele', { submission: 's2' }))).toBe('not-eligible');
  });

  test.each(['dan', 'ada', 'nele', 'finn'])('is the owner’s, not that of %s', (who) => {
    expect(kind(lower(docket(3), 2, who))).toBe('not-owner');
  });

  test('is an admin’s where there is no owner, or the owner has left', () => {
    const members = TEAM.filter(({ person }) => person !== 'olga');
    expect(kind(lower(docket(3, { members }), 2, 'ada'))).toBeNull();
    expect(kind(lower(docket(3, { roles: { ...ROLES, owner: null } }), 2, 'ada'))).toBeNull();
  });

  test.each([3, 4] as const)('to %i from 3 is not lowering', (to) => {
    expect(kind(lower(docket(3), to))).toBe('not-lower');
  });

  test('is never below the floor of the rules', () => {
    expect(problem(lower(docket(4), 2, 'olga', 'How to refund a payment'))).toEqual({
      kind: 'tier-lowered',
      least: 3,
    });
  });

  test('needs a review grant', () => {
    const given = { who: 'olga', id: 's2', to: 2, content: says(3), grant: { kind: 'sync' } } as const;
    expect(kind(lowerTier(docket(3), given))).toBe('needs-grant');
  });

  test('is not undone by verifying what was asked before it', () => {
    const again = submission('s3', {
      rev: 'r1',
      tier: 4,
      why: 'reverify',
      contentHash: docket(4).revisions[0]?.contentHash ?? '',
    });
    const lowered = docket(2, { submissions: [again] });
    const first = written(lowered, done(approve(lowered, 'olga', { submission: 's3' })));
    expect(written(first, done(approve(first, 'dora', { submission: 's3' }))).lesson.tier).toBe(2);
  });
});
