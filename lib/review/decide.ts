import type { Decision } from '../model/decision.ts';
import type { TierValue } from '../model/lesson.ts';
import { type Standing, standing } from './eligible.ts';
import { giversOf } from './givers.ts';
import { type Grant, needsFor } from './grant.ts';
import { freshUntil, memberOf } from './people.ts';
import { requiredFor, verifyBy } from './policy.ts';
import { type Reviewed, type ReviewRefusal, refuse } from './refusal.ts';
import type { Docket, LessonRow, Review, SubmissionRow, Writes } from './rows.ts';
import { type ClaimSupport, shortfall } from './support.ts';

/** Who decides, with what, about which claims; `supports` are those of the submitted revision. */
export type Deciding = {
  who: string;
  command: string;
  grant: Grant;
  decision: Decision;
  supports: readonly ClaimSupport[];
};

/** The tier below which nothing about a lesson is decided: its own while it is live. */
export const liveTier = (lesson: LessonRow): TierValue => (lesson.state === 'none' ? 1 : lesson.tier);

/** A submission under at least this tier's rule; one that was to lower the tier still does. */
export function underTier(docket: Docket, submission: SubmissionRow, tier: TierValue): SubmissionRow {
  if (submission.tier >= tier) return submission;
  return {
    ...submission,
    tier,
    becomes: submission.why === 'lower-tier' ? submission.becomes : tier,
    required: requiredFor(docket.policy, tier),
  };
}

/** Why nobody but an active human member does a thing, or null. */
export function notPerson({ members }: Pick<Docket, 'members'>, who: string): ReviewRefusal | null {
  const member = memberOf(members, who);
  if (member === null) return { kind: 'not-member' };
  return member.kind === 'human' ? null : { kind: 'service' };
}

function mayNot(docket: Docket, { who, decision }: Deciding, now: Standing): ReviewRefusal | null {
  const member = memberOf(docket.members, who);
  const person = notPerson(docket, who);
  if (person !== null || member === null) return person ?? { kind: 'not-member' };
  if (now.authors.has(who)) return { kind: 'own-work' };
  if (now.people.includes(who)) return null;
  const decided = docket.reviews.some(
    ({ submission, person: by }) => submission === decision.submission && by === who,
  );
  if (decided) return { kind: 'already-decided' };
  return now.tooFresh.includes(who)
    ? { kind: 'too-fresh', until: freshUntil(member, docket.now) ?? null }
    : { kind: 'not-eligible' };
}

/** A submission that is over; nobody's decision is waited for any more. */
export const ended = (
  { waitsFor: _, ...submission }: SubmissionRow,
  state: SubmissionRow['state'],
): SubmissionRow => ({ ...submission, state, noReviewer: false });

/** What waits on another base than this one and is stale once this one is live. */
export const leftBehind = (submissions: readonly SubmissionRow[], liveRev: string | null): SubmissionRow[] =>
  submissions
    .filter(({ state, base }) => state === 'waiting' && base !== liveRev)
    .map((submission) => ended(submission, 'stale'));

function approved(docket: Docket, submission: SubmissionRow, review: Review): Writes {
  const { lesson, policy, now, revisions } = docket;
  const revision = revisions.find(({ rev }) => rev === submission.rev);
  // Verifying what is live leaves its tier, also one lowered meanwhile.
  const tier = submission.why === 'reverify' ? lesson.tier : submission.becomes;
  const live: LessonRow = {
    ...lesson,
    state: 'live',
    liveRev: submission.rev,
    tier,
    homeSkill: revision?.homeSkill ?? lesson.homeSkill,
    verifyBy: verifyBy(policy, tier, now),
    driftAt: null,
    lowAt: null,
  };
  const others = docket.submissions.filter(({ id }) => id !== submission.id);
  const done = [ended(submission, 'approved'), ...leftBehind(others, live.liveRev)];
  return { lesson: live, submissions: done, review };
}

function reviewOf({ now, reviews }: Docket, tier: TierValue, { who, decision, grant }: Deciding): Review {
  const before = reviews.filter(({ submission }) => submission === decision.submission).map(({ at }) => at);
  return {
    submission: decision.submission,
    person: who,
    verdict: decision.verdict,
    contentHash: decision.contentHash,
    tier,
    comment: decision.comment,
    ...(decision.comments === undefined ? {} : { comments: decision.comments }),
    reason: decision.reason ?? null,
    found: decision.found ?? [],
    confirms: decision.confirms ?? [],
    grant: grant.kind === 'bound' ? 'bound' : 'review',
    // Later than every other one of the submission, so that their order is never in doubt.
    at: Math.max(now, ...before.map((at) => at + 1)),
  };
}

function approve(
  docket: Docket,
  submission: SubmissionRow,
  review: Review,
  given: Deciding,
): Reviewed<Writes> {
  const { lesson } = docket;
  if (lesson.state === 'retired' || submission.base !== lesson.liveRev)
    return { ok: true, value: { submissions: [ended(submission, 'stale')], review } };
  const after = standing({ ...docket, reviews: [...docket.reviews, review] }, submission);
  const earlier = after.given.filter(({ person }) => person !== review.person);
  const last = after.open.length === 0;
  const lacks = shortfall({
    tier: submission.tier,
    supports: given.supports,
    givers: giversOf(docket, submission, given.supports),
    approvals: [...earlier, review],
    last,
  });
  if (lacks !== null) return refuse(lacks);
  if (last) return { ok: true, value: approved(docket, submission, review) };
  const { noReviewer, waitsFor } = after;
  return { ok: true, value: { submissions: [{ ...submission, noReviewer, waitsFor }], review } };
}

/**
 * One human's decision about one submission and one content hash. The order of refusals tells a stranger nothing about
 * a submission, and a person first what they cannot change.
 */
export function decide(docket: Docket, given: Deciding): Reviewed<Writes> {
  const found = docket.submissions.find(({ id }) => id === given.decision.submission);
  if (found === undefined) return refuse({ kind: 'not-found', what: 'submission' });
  const stranger = notPerson(docket, given.who);
  if (stranger !== null) return refuse(stranger);
  if (found.state !== 'waiting') return refuse({ kind: 'not-waiting', is: found.state });
  const submission = underTier(docket, found, liveTier(docket.lesson));
  const now = standing(docket, submission);
  const no = mayNot(docket, given, now);
  if (no !== null) return refuse(no);
  const { decision, grant, command } = given;
  if (decision.contentHash !== submission.contentHash)
    return refuse({ kind: 'hash-changed', now: submission.contentHash });
  const lacks = needsFor(grant, submission, decision, command);
  if (lacks !== null) return refuse(lacks);
  const review = reviewOf(docket, submission.tier, given);
  switch (decision.verdict) {
    case 'approve':
      return approve(docket, submission, review, given);
    case 'request-changes':
      return { ok: true, value: { submissions: [ended(submission, 'changes')], review } };
    case 'reject':
      return { ok: true, value: { submissions: [ended(submission, 'rejected')], review } };
  }
}
