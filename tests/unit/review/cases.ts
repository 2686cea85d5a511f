import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { Decision } from '../../../lib/model/decision.ts';
import type { LessonContent, TierValue } from '../../../lib/model/lesson.ts';
import { type Deciding, decide } from '../../../lib/review/decide.ts';
import type { Member, SkillRoles } from '../../../lib/review/people.ts';
import { DEFAULT_POLICY, requiredFor } from '../../../lib/review/policy.ts';
import type { Reviewed, ReviewRefusal } from '../../../lib/review/refusal.ts';
import type { Docket, Review, RevisionRow, SubmissionRow, Writes } from '../../../lib/review/rows.ts';

export const DAY = 86_400_000;
export const NOW = 1_000 * DAY;

export const member = (person: string, but: Partial<Member> = {}): Member => ({
  person,
  role: 'member',
  status: 'active',
  kind: 'human',
  joined: { at: 0, byDomain: false },
  resetAt: null,
  ...but,
});

/** Olga owns the skill, Dan is her deputy, Nele and Nils were named by Ada the admin, Dora approves for the domain. */
export const TEAM: readonly Member[] = [
  member('olga'),
  member('dan'),
  member('nele'),
  member('nils'),
  member('dora'),
  member('ada', { role: 'admin' }),
  member('finn'),
  member('gwen'),
  member('bot', { kind: 'service' }),
];

export const ROLES: SkillRoles = {
  owner: 'olga',
  deputy: 'dan',
  domainApprover: 'dora',
  named: ['nele', 'nils'],
  offered: null,
};

export const hash = (text: string): string => sha256(text);

export const revision = (rev: string, author: string, but: Partial<RevisionRow> = {}): RevisionRow => ({
  rev,
  author,
  base: null,
  contentHash: hash(rev),
  meaningHash: hash(`meaning of ${rev}`),
  homeSkill: 'cooking',
  carriedFrom: null,
  at: NOW - 10 * DAY,
  ...but,
});

export const submission = (id: string, but: Partial<SubmissionRow> = {}): SubmissionRow => {
  const tier = but.tier ?? 2;
  return {
    id,
    lesson: 'soup',
    rev: 'r2',
    base: 'r1',
    submitter: 'finn',
    tier,
    becomes: tier,
    required: requiredFor(DEFAULT_POLICY, tier),
    state: 'waiting',
    contentHash: hash('r2'),
    why: 'publish',
    noReviewer: false,
    at: NOW - DAY,
    ...but,
  };
};

/** A live lesson by Gwen, and Finn's revision of it that waits as s1 in the given tier. */
export const docket = (tier: TierValue = 2, but: Partial<Docket> = {}): Docket => ({
  now: NOW,
  policy: DEFAULT_POLICY,
  members: TEAM,
  roles: ROLES,
  lesson: {
    id: 'soup',
    state: 'live',
    liveRev: 'r1',
    tier,
    homeSkill: 'cooking',
    verifyBy: NOW + 30 * DAY,
  },
  revisions: [
    revision('r1', 'gwen', { at: NOW - 100 * DAY }),
    revision('r2', 'finn', { base: 'r1', at: NOW - DAY }),
  ],
  submissions: [submission('s1', { tier })],
  reviews: [],
  ...but,
});

type Choice = {
  verdict?: Decision['verdict'];
  contentHash?: string;
  submission?: string;
  but?: Partial<Decision>;
  supports?: Deciding['supports'];
  grant?: Deciding['grant'];
};

/** One decision about s1, with the grant its tier needs unless another is given. */
export function deciding(docket: Docket, who: string, choice: Choice = {}): Deciding {
  const id = choice.submission ?? 's1';
  const row = docket.submissions.find((one) => one.id === id);
  const decision: Decision = {
    submission: id,
    contentHash: choice.contentHash ?? row?.contentHash ?? '',
    verdict: choice.verdict ?? 'approve',
    comment: '',
    ...choice.but,
  };
  const high = Math.max(row?.tier ?? 2, docket.lesson.tier) >= 3;
  const { contentHash, verdict } = decision;
  const bound = { kind: 'bound', command: 'c1', submission: id, contentHash, verdict } as const;
  return {
    who,
    command: 'c1',
    grant: choice.grant ?? (high ? bound : { kind: 'review' }),
    decision,
    supports: choice.supports ?? [],
  };
}

export const approve = (docket: Docket, who: string, choice: Choice = {}): Reviewed<Writes> =>
  decide(docket, deciding(docket, who, choice));

/** The docket once a command has been written. */
export function written(
  docket: Docket,
  { lesson, revision: added, submissions = [], review }: Writes,
): Docket {
  const changed = new Map(submissions.map((row) => [row.id, row]));
  const kept = docket.submissions.map((row) => changed.get(row.id) ?? row);
  const fresh = submissions.filter(({ id }) => !docket.submissions.some((row) => row.id === id));
  const others = docket.reviews.filter(
    (row) => row.submission !== review?.submission || row.person !== review.person,
  );
  return {
    ...docket,
    lesson: lesson ?? docket.lesson,
    revisions: added === undefined ? docket.revisions : [...docket.revisions, added],
    submissions: [...kept, ...fresh],
    reviews: review === undefined ? docket.reviews : [...others, review],
  };
}

/** What a command gave, or a thrown refusal: for steps a test takes for granted. */
export function done<T>(result: Reviewed<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The docket after these people approved s1 one after the other. */
export const approvedBy = (before: Docket, ...people: readonly string[]): Docket =>
  people.reduce((now, who) => written(now, done(approve(now, who))), before);

export const problem = (result: Reviewed<unknown>): ReviewRefusal | null =>
  result.ok ? null : result.problem;

export const kind = (result: Reviewed<unknown>): ReviewRefusal['kind'] | null =>
  problem(result)?.kind ?? null;

/** The state of a submission in what a command writes. */
export const stateOf = (result: Reviewed<Writes>, id = 's1'): string | undefined =>
  done(result).submissions?.find((row) => row.id === id)?.state;

/** An approval of s1 as it is stored. */
export const given = (person: string, tier: TierValue, but: Partial<Review> = {}): Review => ({
  submission: 's1',
  person,
  verdict: 'approve',
  contentHash: hash('r2'),
  tier,
  comment: '',
  reason: null,
  found: [],
  confirms: [],
  grant: tier < 3 ? 'review' : 'bound',
  at: NOW - 1_000,
  ...but,
});

export const testimony = (id: string, by: string): Claim => ({
  id,
  text: 'Salt goes in last.',
  support: { kind: 'testimony', by, at: 1, knownFrom: 'twenty years in a kitchen' },
});

/** What a lesson says, without a sign of harm. */
export const content = (but: Partial<LessonContent> = {}): LessonContent => ({
  title: 'How to make soup',
  situation: 'You are hungry.',
  insight: testimony('c-salt', 'finn'),
  body: { kind: 'how-to', steps: [] },
  mistakes: [],
  why: null,
  checks: [],
  skills: ['cooking'],
  tier: { value: 2, by: 'person', reason: '', floor: 1, signs: [] },
  sources: [],
  excerpts: [],
  language: 'en',
  ...but,
});
