import { describe, expect, test } from 'vitest';
import { marked, standing } from '../../../lib/review/eligible.ts';
import type { Docket } from '../../../lib/review/rows.ts';
import {
  approve,
  approvedBy,
  DAY,
  docket,
  done,
  given,
  kind,
  member,
  NOW,
  problem,
  ROLES,
  revision,
  stateOf,
  submission,
  TEAM,
} from './cases.ts';

const standingOf = (now: Docket) => standing(now, now.submissions[0] ?? submission('s1'));
const without = (...people: string[]) => TEAM.filter(({ person }) => !people.includes(person));
const changed = (person: string, but: Partial<(typeof TEAM)[number]>) =>
  TEAM.map((one) => (one.person === person ? { ...one, ...but } : one));

/** The same docket with Finn's work by others too. */
const writtenBy = (now: Docket, ...people: string[]): Docket => ({
  ...now,
  revisions: [
    ...now.revisions,
    ...people.map((person, index) => revision(`x${index}`, person, { base: 'r1', at: NOW - 5 * DAY })),
  ],
});

describe('in tier 2', () => {
  test('the deputy decides when the owner is an author, and only then', () => {
    expect(standingOf(docket(2)).people).toEqual(['olga']);
    expect(standingOf(writtenBy(docket(2), 'olga')).people).toEqual(['dan']);
  });

  test('the deputy decides when the owner has left', () => {
    expect(standingOf(docket(2, { members: without('olga') })).people).toEqual(['dan']);
  });

  test('an admin outside decides when owner and deputy are both authors', () => {
    const now = writtenBy(docket(2), 'olga', 'dan');
    expect(standingOf(now).people).toEqual(['ada']);
    expect(stateOf(approve(now, 'ada'))).toBe('approved');
  });

  test('an admin decides where a skill has neither owner nor deputy', () => {
    const now = docket(2, { roles: { ...ROLES, owner: null, deputy: null } });
    expect(standingOf(now).people).toEqual(['ada']);
  });

  test('nobody decides when owner, deputy and every admin are authors, and it says so', () => {
    const now = writtenBy(docket(2), 'olga', 'dan', 'ada');
    expect(standingOf(now)).toMatchObject({ people: [], noReviewer: true, open: ['owner'] });
  });
});

test('an author with every role decides nothing', () => {
  for (const tier of [1, 2, 3, 4] as const) {
    const now = docket(tier, {
      roles: { ...ROLES, owner: 'finn', domainApprover: 'finn', named: ['finn'] },
      members: changed('finn', { role: 'admin' }),
    });
    expect(kind(approve(now, 'finn'))).toBe('own-work');
  }
});

test.each(['left', 'removed'] as const)('an owner who has %s decides nothing', (status) => {
  const now = docket(2, { members: changed('olga', { status }) });
  expect(kind(approve(now, 'olga'))).toBe('not-member');
});

test('a stranger is no member, whatever the roles say', () => {
  expect(kind(approve(docket(2, { roles: { ...ROLES, owner: 'zoe' } }), 'zoe'))).toBe('not-member');
});

test('a service person never decides, though it holds every role', () => {
  for (const tier of [1, 2, 3, 4] as const) {
    const now = docket(tier, { roles: { ...ROLES, owner: 'bot', domainApprover: 'bot', named: ['bot'] } });
    expect(kind(approve(now, 'bot'))).toBe('service');
    expect(standingOf(now).people).not.toContain('bot');
  }
});

test('a submission whose second seat nobody can take has no reviewer, though the owner may decide', () => {
  const now = docket(3, { roles: { ...ROLES, named: [] } });
  expect(standingOf(now)).toMatchObject({ people: ['olga', 'dan'], noReviewer: true });
});

test('two seats that only one person could take have no reviewer', () => {
  const now = docket(3, {
    roles: { ...ROLES, owner: 'olga', deputy: null, named: ['olga'] },
  });
  expect(standingOf(now).noReviewer).toBe(true);
});

describe.each([3, 4] as const)('the second approval of tier %i', (tier) => {
  const second = tier === 3 ? 'nele' : 'dora';
  const fresh = {
    'joined by domain': { joined: { at: 0, byDomain: true } },
    'joined an hour ago': { joined: { at: NOW - 3_600_000, byDomain: false } },
    'had their sign-in reset an hour ago': { resetAt: NOW - 3_600_000 },
  };

  test.each(Object.entries(fresh))('is not given by one who %s', (_how, but) => {
    const now = docket(tier, { members: changed(second, but) });
    expect(kind(approve(approvedBy(now, 'olga'), second))).toBe('too-fresh');
  });

  test.each(Object.entries(fresh))('is not had by approving first, for one who %s', (_how, but) => {
    expect(kind(approve(docket(tier, { members: changed(second, but) }), second))).toBe('too-fresh');
  });

  test.each(Object.entries(fresh))('is not the owner’s, who %s, when another was first', (_how, but) => {
    const now = docket(tier, { members: changed('olga', but) });
    expect(kind(approve(approvedBy(now, second), 'olga'))).toBe('too-fresh');
    expect(stateOf(approve(approvedBy(now, second), 'dan'))).toBe('approved');
  });

  test('can follow a first one by an owner who joined an hour ago', () => {
    const now = docket(tier, { members: changed('olga', fresh['joined an hour ago']) });
    expect(stateOf(approve(approvedBy(now, 'olga'), second))).toBe('approved');
  });

  test('is given by one who joined or was reset exactly a day ago', () => {
    const joined = changed(second, { joined: { at: NOW - DAY, byDomain: false }, resetAt: NOW - DAY });
    expect(stateOf(approve(approvedBy(docket(tier, { members: joined }), 'olga'), second))).toBe('approved');
  });

  test('says until when one who has just joined must wait, and to one by domain that it is for good', () => {
    const soon = changed(second, fresh['joined an hour ago']);
    expect(problem(approve(docket(tier, { members: soon }), second))).toEqual({
      kind: 'too-fresh',
      until: NOW + DAY - 3_600_000,
    });
    const never = changed(second, fresh['joined by domain']);
    expect(problem(approve(docket(tier, { members: never }), second))).toEqual({
      kind: 'too-fresh',
      until: null,
    });
  });

  test('stays good when its giver is reset afterwards', () => {
    const now = docket(tier, {
      members: changed(second, { resetAt: NOW - 10 }),
      reviews: [given(second, tier)],
    });
    expect(stateOf(approve(now, 'olga'))).toBe('approved');
  });
});

describe.each([3, 4] as const)(
  'the seat of owner or deputy in tier %i, where both are merely new',
  (tier) => {
    const second = tier === 3 ? 'nele' : 'dora';
    const soon = { joined: { at: NOW - 3_600_000, byDomain: false } };
    const members = TEAM.map((one) => (['olga', 'dan'].includes(one.person) ? { ...one, ...soon } : one));
    // Another approved first, so that theirs would be the second.
    const now = docket(tier, { members, reviews: [given(second, tier)] });

    test('waits for them and is no admin’s', () => {
      expect(kind(approve(now, 'olga'))).toBe('too-fresh');
      expect(kind(approve(now, 'ada'))).toBe('not-eligible');
      expect(standingOf(now)).toMatchObject({ people: [], tooFresh: ['olga', 'dan'], noReviewer: true });
    });

    test('waits for the one of them who is no author', () => {
      expect(kind(approve(writtenBy(now, 'dan'), 'ada'))).toBe('not-eligible');
      expect(kind(approve(writtenBy(now, 'olga'), 'ada'))).toBe('not-eligible');
    });

    test('is an admin’s when both are authors, new or not', () => {
      expect(stateOf(approve(writtenBy(now, 'olga', 'dan'), 'ada'))).toBe('approved');
    });

    test('is marked with whom it waits for, and until when', () => {
      const row = submission('s1', { tier });
      const of = (docketNow: Docket) => marked(docketNow, row).waitsFor;
      expect(of(now)).toEqual({ why: 'too-fresh', until: NOW + DAY - 3_600_000 });
      const byDomain = members
        .filter(({ person }) => person !== 'ada')
        .map((one) =>
          one.person === 'olga' || one.person === 'dan' ? { ...one, joined: { at: 0, byDomain: true } } : one,
        );
      expect(of({ ...now, members: byDomain })).toEqual({ why: 'too-fresh', until: null });
      expect(of(docket(tier, { roles: { ...ROLES, named: [], domainApprover: null } }))).toEqual({
        why: 'nobody',
        until: null,
      });
      expect(of(docket(tier))).toBeNull();
    });
  },
);

test('the seat that a stricter policy keeps for the owner is not the deputy’s while the owner is merely new', () => {
  const soon = changed('olga', { joined: { at: NOW - 3_600_000, byDomain: false } });
  const strict = docket(3, {
    members: soon,
    submissions: [submission('s1', { tier: 3, required: ['owner', 'named'] })],
    reviews: [given('nele', 3)],
  });
  expect(kind(approve(strict, 'dan'))).toBe('not-eligible');
  expect(stateOf(approve(writtenBy(strict, 'olga'), 'dan'))).toBe('approved');
});

test.each([1, 2] as const)('one who joined by domain an hour ago decides in tier %i like anybody', (tier) => {
  const members = changed('olga', { joined: { at: NOW - 3_600_000, byDomain: true } });
  expect(stateOf(approve(docket(tier, { members }), 'olga'))).toBe('approved');
});

describe('an earlier approval no longer counts', () => {
  const cases: Record<string, (now: Docket) => Docket> = {
    'when its giver has left': (now) => ({ ...now, members: without('olga') }),
    'when its giver is no longer owner or deputy': (now) => ({
      ...now,
      roles: { ...ROLES, owner: 'gwen' },
    }),
    'when its giver has written since': (now) => writtenBy(now, 'olga'),
    'when it was of another text': (now) => ({
      ...now,
      reviews: now.reviews.map((review) => ({ ...review, contentHash: 'f'.repeat(64) })),
    }),
    'when it was of another submission': (now) => ({
      ...now,
      reviews: now.reviews.map((review) => ({ ...review, submission: 's0' })),
    }),
    'when it was given under a lower tier': (now) => ({
      ...now,
      reviews: now.reviews.map((review) => ({ ...review, tier: 2 as const })),
    }),
  };

  test.each(Object.entries(cases))('%s', (_when, change) => {
    const first = approvedBy(docket(3), 'olga');
    expect(stateOf(approve(first, 'nele'))).toBe('approved');
    expect(stateOf(approve(change(first), 'nele'))).toBe('waiting');
  });
});

test('a first approval that no longer counts leaves the first one to an owner who has just joined', () => {
  const fresh = changed('olga', { joined: { at: NOW - 3_600_000, byDomain: false } });
  const now = docket(3, { members: fresh, reviews: [given('nele', 3)] });
  expect(kind(approve(now, 'olga'))).toBe('too-fresh');
  const left = { ...now, members: fresh.filter(({ person }) => person !== 'nele') };
  expect(stateOf(approve(approvedBy(left, 'olga'), 'nils'))).toBe('approved');
});

test('a no is never counted as an approval', () => {
  const reviews = [given('olga', 3, { verdict: 'request-changes' })];
  expect(stateOf(approve(docket(3, { reviews }), 'nele'))).toBe('waiting');
});

test('two approvals of the same moment keep their order', () => {
  const before = docket(3, { reviews: [given('olga', 3, { at: NOW })] });
  expect(done(approve(before, 'nele')).review?.at).toBe(NOW + 1);
});

test('the mark that nobody can decide is as people are now, and only on what waits', () => {
  const now = docket(3, { roles: { ...ROLES, named: [] } });
  expect(done(approve(now, 'olga')).submissions).toMatchObject([{ state: 'waiting', noReviewer: true }]);
  expect(marked(now, submission('s1', { tier: 3 })).noReviewer).toBe(true);
  expect(marked(now, submission('s1', { tier: 3, state: 'rejected' })).noReviewer).toBe(false);
  expect(marked(docket(3), submission('s1', { tier: 3, noReviewer: true })).noReviewer).toBe(false);
});

test('a team of many is judged by the same rules', () => {
  const crowd = Array.from({ length: 400 }, (_, index) => member(`p${index}`));
  const now = docket(1, { members: [...TEAM, ...crowd] });
  expect(standingOf(now).people).toHaveLength(7 + 400);
});
