import { describe, expect, test } from 'vitest';
import { standing } from '../../../lib/review/eligible.ts';
import type { Docket } from '../../../lib/review/rows.ts';
import {
  approve,
  approvedBy,
  DAY,
  docket,
  given,
  kind,
  NOW,
  problem,
  ROLES,
  revision,
  stateOf,
  submission,
  TEAM,
} from './cases.ts';

const standingOf = (now: Docket) => standing(now, now.submissions[0] ?? submission('s1'));
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

describe.each([3, 4] as const)('the owner’s seat in tier %i, where the owner joined by domain', (tier) => {
  const second = tier === 3 ? 'nele' : 'dora';
  const by = { joined: { at: 0, byDomain: true } };
  const alone = { ...ROLES, deputy: null };
  const before = docket(tier, { members: changed('olga', by), roles: alone });
  const now = { ...before, reviews: [given(second, tier)] };

  test('is theirs while nobody has approved, and no admin’s', () => {
    expect(standingOf(before)).toMatchObject({ noReviewer: false, waitsFor: null });
    expect(kind(approve(before, 'ada'))).toBe('not-eligible');
    expect(stateOf(approve(approvedBy(before, 'olga'), second))).toBe('approved');
  });

  test('is an admin’s once another was first, since it never could be theirs again', () => {
    expect(kind(approve(now, 'olga'))).toBe('too-fresh');
    expect(standingOf(now)).toMatchObject({ people: ['ada'], noReviewer: false, waitsFor: null });
    expect(stateOf(approve(now, 'ada'))).toBe('approved');
  });

  test('is no author’s, no second’s and no admin’s who joined by domain too', () => {
    expect(kind(approve(writtenBy(now, 'ada'), 'ada'))).toBe('own-work');
    expect(kind(approve(now, second))).toBe('already-decided');
    const both = now.members.map((one) => (one.person === 'ada' ? { ...one, ...by } : one));
    expect(kind(approve({ ...now, members: both }, 'ada'))).toBe('too-fresh');
    expect(standingOf({ ...now, members: both }).waitsFor).toEqual({ why: 'too-fresh', until: null });
  });

  test('waits for an admin who has just joined, and says until when', () => {
    const soon = { joined: { at: NOW - 3_600_000, byDomain: false } };
    const members = now.members.map((one) => (one.person === 'ada' ? { ...one, ...soon } : one));
    const until = NOW + DAY - 3_600_000;
    expect(standingOf({ ...now, members }).waitsFor).toEqual({ why: 'too-fresh', until });
    expect(problem(approve({ ...now, members }, 'ada'))).toEqual({ kind: 'too-fresh', until });
  });

  test('is the deputy’s where there is one, also one who is merely new', () => {
    expect(standingOf({ ...now, roles: ROLES }).people).toEqual(['dan']);
    const soon = now.members.map((one) =>
      one.person === 'dan' ? { ...one, joined: { at: NOW - 3_600_000, byDomain: false } } : one,
    );
    expect(kind(approve({ ...now, roles: ROLES, members: soon }, 'ada'))).toBe('not-eligible');
  });

  test('goes to the deputy and then to an admin under a policy that keeps it for the owner', () => {
    const required = ['owner' as const, tier === 3 ? ('named' as const) : ('domain' as const)];
    const strict = { ...now, submissions: [submission('s1', { tier, required })] };
    expect(stateOf(approve({ ...strict, roles: ROLES }, 'dan'))).toBe('approved');
    expect(stateOf(approve(strict, 'ada'))).toBe('approved');
  });
});
