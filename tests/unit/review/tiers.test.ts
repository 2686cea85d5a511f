import { describe, expect, test } from 'vitest';
import type { TierValue } from '../../../lib/model/lesson.ts';
import { floorOf } from '../../../lib/review/floor.ts';
import {
  DEFAULT_POLICY,
  requiredFor,
  type Seat,
  stricterPolicy,
  TierPolicy,
  verifyBy,
} from '../../../lib/review/policy.ts';
import { approve, approvedBy, content, DAY, docket, done, kind, NOW, stateOf, submission } from './cases.ts';

const EVERYONE = ['olga', 'dan', 'nele', 'nils', 'dora', 'ada', 'finn', 'gwen', 'bot'];

/** Who may give the first approval of a lesson that nobody with a role has written. */
const FIRST: Record<TierValue, string[]> = {
  1: ['olga', 'dan', 'nele', 'nils', 'dora', 'ada', 'gwen'],
  2: ['olga'],
  3: ['olga', 'dan', 'nele', 'nils'],
  4: ['olga', 'dan', 'dora'],
};

const TIERS: readonly TierValue[] = [1, 2, 3, 4];

describe.each(TIERS)('in tier %i', (tier) => {
  test.each(EVERYONE)('%s may give the first approval or is refused, as the table says', (who) => {
    const allowed = FIRST[tier].includes(who);
    const refused = who === 'finn' ? 'own-work' : who === 'bot' ? 'service' : 'not-eligible';
    expect(kind(approve(docket(tier), who))).toBe(allowed ? null : refused);
  });
});

test.each([
  [1, 'gwen', 365],
  [2, 'olga', 180],
] as const)('in tier %i one approval, by %s, is enough, and holds %i days', (tier, who, days) => {
  const { lesson, submissions } = done(approve(docket(tier), who));
  expect(submissions?.[0]?.state).toBe('approved');
  expect(lesson).toMatchObject({ liveRev: 'r2', verifyBy: NOW + days * DAY, tier });
});

test.each([
  [3, 'olga', 'nele', 90],
  [3, 'nils', 'dan', 90],
  [4, 'olga', 'dora', 60],
  [4, 'dora', 'dan', 60],
] as const)('in tier %i two approve, %s then %s, for %i days', (tier, one, other, days) => {
  const first = approve(docket(tier), one);
  expect(stateOf(first)).toBe('waiting');
  const { lesson } = done(approve(approvedBy(docket(tier), one), other));
  expect(lesson).toMatchObject({ liveRev: 'r2', verifyBy: NOW + days * DAY });
});

test.each([
  [3, 'olga', 'dan'],
  [3, 'nele', 'nils'],
  [3, 'olga', 'dora'],
  [4, 'olga', 'dan'],
  [4, 'olga', 'nele'],
  [4, 'dora', 'ada'],
] as const)('in tier %i, after %s, %s holds no seat that is left', (tier, one, other) => {
  expect(kind(approve(approvedBy(docket(tier), one), other))).toBe('not-eligible');
});

test('one person who could hold both seats counts once', () => {
  const before = docket(3);
  const both = { ...before, roles: { ...before.roles, deputy: null, named: ['olga'] } };
  expect(stateOf(approve(both, 'olga'))).toBe('waiting');
  expect(kind(approve(approvedBy(both, 'olga'), 'olga'))).toBe('already-decided');
});

test('two people get two seats whatever the order, also when the first could hold either', () => {
  const before = docket(3);
  const either = { ...before, roles: { ...before.roles, named: ['olga'] } };
  expect(stateOf(approve(approvedBy(either, 'olga'), 'dan'))).toBe('approved');
  expect(stateOf(approve(approvedBy(either, 'dan'), 'olga'))).toBe('approved');
});

describe('a team’s policy', () => {
  const policy = (tier: TierValue, seats: Seat[], days: number): TierPolicy => ({
    ...DEFAULT_POLICY,
    tiers: { ...DEFAULT_POLICY.tiers, [tier]: { seats, days } },
  });

  test.each(TIERS)('may be the table itself in tier %i, and one day shorter', (tier) => {
    const { days } = DEFAULT_POLICY.tiers[tier];
    expect(kind(stricterPolicy(DEFAULT_POLICY))).toBeNull();
    expect(kind(stricterPolicy(policy(tier, requiredFor(DEFAULT_POLICY, tier), days - 1)))).toBeNull();
  });

  test.each([
    [1, ['owner'], 365],
    [1, ['any', 'any'], 365],
    [2, ['owner', 'any'], 180],
    [3, ['owner', 'named'], 90],
    [3, ['named', 'named', 'owner-or-deputy'], 90],
    [4, ['domain', 'owner-or-deputy', 'named'], 60],
  ] as const)('may ask for more in tier %i: %j', (tier, seats, days) => {
    expect(kind(stricterPolicy(policy(tier, [...seats], days)))).toBeNull();
  });

  test.each([
    [2, ['any'], 180],
    [2, ['owner-or-deputy'], 180],
    [3, ['owner-or-deputy'], 90],
    [3, ['owner-or-deputy', 'any'], 90],
    [3, ['named', 'named'], 90],
    [4, ['owner-or-deputy', 'named'], 60],
    [4, ['domain'], 60],
  ] as const)('may not ask for less in tier %i: %j', (tier, seats, days) => {
    expect(stricterPolicy(policy(tier, [...seats], days))).toEqual({
      ok: false,
      problem: { kind: 'policy-looser', tier, what: 'seats' },
    });
  });

  test.each(TIERS)('may not verify later than the table in tier %i', (tier) => {
    const { days } = DEFAULT_POLICY.tiers[tier];
    expect(stricterPolicy(policy(tier, requiredFor(DEFAULT_POLICY, tier), days + 1))).toEqual({
      ok: false,
      problem: { kind: 'policy-looser', tier, what: 'days' },
    });
  });

  test('is read back from JSON as it was written', () => {
    expect(TierPolicy.parse(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual(DEFAULT_POLICY);
  });

  test('passes over a word of the team’s own in which there is nothing to find', () => {
    const signs = ['--', '…!', '\u{1f525}\u{1f525}', 'C#', '42', 'Öl'].map((word) => ({ word, tier: 4 }));
    const read = TierPolicy.parse({ ...DEFAULT_POLICY, signs });
    expect(read.signs.map(({ word }) => word)).toEqual(['C#', '42', 'Öl']);
    expect(floorOf(content({ situation: '' }), read)).toBe(1);
  });

  test('counts for the day a lesson is verified by', () => {
    expect(verifyBy(policy(2, ['owner'], 7), 2, NOW)).toBe(NOW + 7 * DAY);
  });

  test('does not change what a submission that waits already needs', () => {
    const strict = docket(2, { policy: policy(2, ['owner', 'any'], 180) });
    expect(strict.submissions).toEqual([submission('s1')]);
    expect(stateOf(approve(strict, 'olga'))).toBe('approved');
  });
});
