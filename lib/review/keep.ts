import { contentHash } from '../hash/content-hash.ts';
import { meaningHash } from '../hash/meaning-hash.ts';
import type { LessonContent } from '../model/lesson.ts';
import { ended, leftBehind, notPerson } from './decide.ts';
import { type Grant, needsReview } from './grant.ts';
import { isAdmin, leads } from './people.ts';
import { verifyBy } from './policy.ts';
import { type Reviewed, type ReviewRefusal, refuse } from './refusal.ts';
import type { Docket, RevisionRow, SubmissionRow, Writes } from './rows.ts';
import { type Incoming, revisionRow } from './submit.ts';

type Acting = { who: string; grant: Grant };

const ownerOrDeputy = (docket: Docket, who: string): boolean => leads(docket).includes(who);

/** Why a person does not act on what is live, or null; `may` says whether they are one of those who do. */
function mayNotAct(docket: Docket, { who, grant }: Acting, may: boolean): ReviewRefusal | null {
  const stranger = notPerson(docket, who);
  if (stranger !== null) return stranger;
  if (!may) return { kind: 'not-owner' };
  const { state } = docket.lesson;
  return needsReview(grant) ?? (state === 'live' ? null : { kind: 'not-live', is: state });
}

/** Owner or deputy stand for what is live for another term; in tiers 3 and 4 that takes a submission. */
export function verifyLesson(docket: Docket, { rev, ...acting }: Acting & { rev: string }): Reviewed<Writes> {
  const { lesson, policy, now } = docket;
  const no = mayNotAct(docket, acting, ownerOrDeputy(docket, acting.who));
  if (no !== null) return refuse(no);
  if (lesson.tier >= 3) return refuse({ kind: 'needs-submission' });
  if (lesson.liveRev !== rev) return refuse({ kind: 'stale', live: lesson.liveRev });
  const until = verifyBy(policy, lesson.tier, now);
  return { ok: true, value: { lesson: { ...lesson, verifyBy: until, driftAt: null, lowAt: null } } };
}

/** Takes a lesson out of use for good; what waited for it is stale. */
export function retire(docket: Docket, acting: Acting): Reviewed<Writes> {
  const may = ownerOrDeputy(docket, acting.who) || isAdmin(docket.members, acting.who);
  const no = mayNotAct(docket, acting, may);
  if (no !== null) return refuse(no);
  const lesson = { ...docket.lesson, state: 'retired' as const, verifyBy: null, driftAt: null, lowAt: null };
  const open = docket.submissions.filter(({ state }) => state === 'waiting');
  return { ok: true, value: { lesson, submissions: open.map((one) => ended(one, 'stale')) } };
}

/** The submission whose approval what is live rests on. */
function approvalOf({ submissions }: Docket, live: RevisionRow): string | null {
  const own = (submission: SubmissionRow): boolean =>
    submission.state === 'approved' && submission.rev === live.rev;
  return live.carriedFrom ?? submissions.findLast(own)?.id ?? null;
}

/** Whoever wrote what lives, or a revision in the same words that lived before: what was only sent makes nobody its author. */
const wroteLive = ({ lesson, revisions, submissions }: Docket, who: string): boolean => {
  const live = revisions.find(({ rev }) => rev === lesson.liveRev);
  const lived = ({ rev, carriedFrom }: RevisionRow): boolean =>
    rev === lesson.liveRev ||
    carriedFrom !== null ||
    submissions.some((submission) => submission.rev === rev && submission.state === 'approved');
  return revisions.some((one) => one.author === who && one.meaningHash === live?.meaningHash && lived(one));
};

/** A revision that says the same as the live one, with the live one's content to compare it to. */
export type Carrying = Acting & Incoming & { live: LessonContent };

/**
 * Puts a revision of equal meaning in the place of the live one; it names the approval it carries. Its excerpts are the same,
 * so the day the lesson has to be verified by stays, and so does the mark that a page has drifted from them. Both meaning
 * hashes are taken here.
 */
export function carry(docket: Docket, { live: liveContent, ...given }: Carrying): Reviewed<Writes> {
  const { lesson, revisions } = docket;
  const live = revisions.find(({ rev }) => rev === lesson.liveRev);
  const may = wroteLive(docket, given.who) || ownerOrDeputy(docket, given.who);
  const no = mayNotAct(docket, given, may);
  if (no !== null) return refuse(no);
  if (live === undefined || contentHash(liveContent) !== live.contentHash)
    return refuse({ kind: 'not-found', what: 'revision' });
  if (given.base !== live.rev) return refuse({ kind: 'stale', live: live.rev });
  if (revisions.some(({ rev }) => rev === given.rev)) return refuse({ kind: 'not-new' });
  if (meaningHash(given.content) !== meaningHash(liveContent)) return refuse({ kind: 'meaning-changed' });
  const carriedFrom = approvalOf(docket, live);
  if (carriedFrom === null) return refuse({ kind: 'no-approval' });
  const revision = revisionRow(docket, given.who, given);
  if (!revision.ok) return revision;
  return {
    ok: true,
    value: {
      lesson: { ...lesson, liveRev: given.rev },
      revision: { ...revision.value, carriedFrom },
      submissions: leftBehind(docket.submissions, given.rev),
    },
  };
}
