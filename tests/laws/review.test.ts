import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../../lib/review/eligible.ts';
import type { Docket, SubmissionRow } from '../../lib/review/rows.ts';
import { law } from './law.ts';
import { type Command, histories } from './review-commands.ts';
import { broken } from './review-oracle.ts';
import { RULES, type Rules, start, step, type Team } from './review-team.ts';

const RUNS = 500;

/** The first law a history breaks under these rules, or null. */
function firstBroken(
  rules: Rules,
  commands: readonly Command[],
  see: (team: Team) => void = () => {},
): string | null {
  let team = start;
  for (const [count, command] of commands.entries()) {
    const next = step(rules, team, command, count).team;
    const found = broken(team, next);
    if (found !== null) return `${found}, at ${count}: ${JSON.stringify(command)}`;
    team = next;
    see(team);
  }
  return null;
}

/** How many histories came to an approval of each reason and tier, to a carried revision, to a stale submission. */
const seen = new Map<string, number>();

law(
  'whatever a team does, nothing is approved, carried or lowered but by the rules, and what is over stays over',
  histories,
  (commands) => {
    const reached = new Set<string>();
    const broke = firstBroken(RULES, commands, ({ docket }) => {
      for (const { state, why, tier } of docket.submissions)
        if (state !== 'waiting') reached.add(state === 'approved' ? `${why} ${tier}` : state);
      if (docket.revisions.some(({ carriedFrom }) => carriedFrom !== null)) reached.add('carried');
    });
    for (const what of reached) seen.set(what, (seen.get(what) ?? 0) + 1);
    expect(broke).toBeNull();
  },
  { runs: RUNS },
);

test.each(
  [
    ...['publish', 'reverify', 'lower-tier'].flatMap((why) => [1, 2, 3, 4].map((tier) => `${why} ${tier}`)),
    ...['changes', 'rejected', 'withdrawn', 'stale', 'carried'],
  ].filter((what) => what !== 'lower-tier 1'),
)('the histories of that law reach %s', (what) => {
  expect(seen.get(what) ?? 0).toBeGreaterThan(0);
});

const NOT_THEIRS = new Set([
  'not-member',
  'service',
  'own-work',
  'already-decided',
  'too-fresh',
  'not-eligible',
]);

law(
  'who is shown as able to decide is, and nobody else',
  histories,
  (commands) => {
    let { docket } = start;
    firstBroken(RULES, commands, (team) => {
      docket = team.docket;
    });
    for (const row of docket.submissions.filter(
      ({ state, tier }) => state === 'waiting' && tier >= docket.lesson.tier,
    )) {
      const { people } = standing(docket, row);
      for (const { person } of docket.members) {
        const decision = {
          submission: row.id,
          contentHash: row.contentHash,
          verdict: 'approve',
          comment: '',
        } as const;
        const grant = { ...decision, kind: 'bound', command: 'c' } as const;
        const result = RULES.decide(docket, { who: person, command: 'c', grant, decision, supports: [] });
        expect(!result.ok && NOT_THEIRS.has(result.problem.kind)).toBe(!people.includes(person));
      }
    }
  },
  { runs: 200 },
);

/** Rules that decide as if what they read were something else. */
const deciding = (change: (docket: Docket, submission: SubmissionRow) => Docket): Rules => ({
  ...RULES,
  decide: (docket, given) => {
    const row = docket.submissions.find(({ id }) => id === given.decision.submission);
    return RULES.decide(row ? change(docket, row) : docket, given);
  },
});

const submissions = (docket: Docket, change: (row: SubmissionRow) => Partial<SubmissionRow>): Docket => ({
  ...docket,
  submissions: docket.submissions.map((row) => ({ ...row, ...change(row) })),
});

const twin = (person: string) => `${person}-again`;

const PLANTED: Record<string, Rules> = {
  'authors are not asked who they are': deciding((docket) => ({
    ...submissions(docket, () => ({ submitter: 'nobody' })),
    revisions: docket.revisions.map((row) => ({ ...row, author: 'nobody' })),
  })),
  'only the submitter is an author': deciding((docket) => ({
    ...docket,
    revisions: docket.revisions.map((row) => ({ ...row, author: 'nobody' })),
  })),
  'one approval is enough': deciding((docket) =>
    submissions(docket, ({ required }) => ({ required: required.slice(0, 1) })),
  ),
  'anybody may sit anywhere': deciding((docket) =>
    submissions(docket, ({ required }) => ({ required: required.map(() => 'any') })),
  ),
  'one person counts twice': deciding((docket) => ({
    ...docket,
    members: docket.members.flatMap((one) => [one, { ...one, person: twin(one.person) }]),
    roles: { ...docket.roles, deputy: twin(docket.roles.owner ?? '') },
    reviews: docket.reviews.map((review) => ({ ...review, person: twin(review.person) })),
  })),
  'what was seen is not compared': {
    ...RULES,
    decide: (docket, given) => {
      const { submission } = given.decision;
      const contentHash = docket.submissions.find(({ id }) => id === submission)?.contentHash ?? '';
      const grant = given.grant.kind === 'bound' ? { ...given.grant, contentHash } : given.grant;
      return RULES.decide(docket, { ...given, grant, decision: { ...given.decision, contentHash } });
    },
  },
  'the device alone is enough to decide': {
    ...RULES,
    decide: (docket, given) => {
      const { command, decision } = given;
      return RULES.decide(docket, { ...given, grant: { ...decision, kind: 'bound', command } });
    },
  },
  'what is over can be decided again': deciding((docket) =>
    submissions(docket, () => ({ state: 'waiting' })),
  ),
  'the base is not compared': deciding((docket, { base }) => ({
    ...docket,
    lesson: { ...docket.lesson, liveRev: base },
  })),
  'approvals of a lower tier still count': deciding((docket) => ({
    ...docket,
    reviews: docket.reviews.map((review) => ({ ...review, tier: 4 })),
  })),
  'approvals of another submission count': deciding((docket, { id, contentHash }) => ({
    ...docket,
    reviews: docket.reviews.map((review) => ({ ...review, submission: id, contentHash })),
  })),
  'service persons are people': deciding((docket) => ({
    ...docket,
    members: docket.members.map((one) => ({ ...one, kind: 'human' })),
  })),
  'who has left still decides': deciding((docket) => ({
    ...docket,
    members: docket.members.map((one) => ({ ...one, status: 'active' })),
  })),
  'who has just joined or was reset gives second approvals': deciding((docket) => ({
    ...docket,
    members: docket.members.map((one) => ({ ...one, joined: { at: 0, byDomain: false }, resetAt: null })),
  })),
  'a tier is lowered under the rule of the new one': {
    ...RULES,
    lowerTier: (docket, given) => RULES.lowerTier({ ...docket, policy: lowest(docket) }, given),
  },
  'a raised tier does not reach what waits': {
    ...deciding((docket) => ({ ...docket, lesson: { ...docket.lesson, tier: 1 } })),
    raiseTier: (docket, given) => RULES.raiseTier({ ...docket, submissions: [] }, given),
  },
  'whoever sent the same meaning may carry': {
    ...RULES,
    carry: (docket, given) => {
      const { liveRev } = docket.lesson;
      const revisions = docket.revisions.map((row) =>
        row.rev === liveRev || row.author !== given.who ? row : { ...row, carriedFrom: 's' },
      );
      return RULES.carry({ ...docket, revisions }, given);
    },
  },
  'a revision carries an approval of another meaning': {
    ...RULES,
    carry: (docket, given) => RULES.carry(docket, { ...given, content: given.live }),
  },
};

function lowest({ policy }: Docket): Docket['policy'] {
  const { 1: rule } = policy.tiers;
  return { ...policy, tiers: { ...policy.tiers, 2: rule, 3: rule, 4: rule } };
}

describe('the laws find rules that are weaker', () => {
  test.each(Object.entries(PLANTED))('%s', (_name, rules) => {
    const holds = fc.property(histories, (commands) => firstBroken(rules, commands) === null);
    expect(fc.check(holds, { seed: 8785, numRuns: RUNS }).failed).toBe(true);
  });
});
