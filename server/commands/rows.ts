import * as z from 'zod';
import { canonical } from '../../lib/hash/canonical.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import type { Member, SkillRoles } from '../../lib/review/people.ts';
import { SkillRoles as Roles } from '../../lib/review/people.ts';
import { LessonRow, Review, RevisionRow, SubmissionRow } from '../../lib/review/rows.ts';
import type { Row } from '../store/tables.ts';

/** Rows of the database as the rules of review read them, and back. A row that does not fit is a fault of ours, so it throws. */

export const memberOf = (row: Row<'member'>): Member => ({
  person: row.person_id,
  name: row.name,
  role: row.role === 'admin' ? 'admin' : 'member',
  status: row.status === 'active' ? 'active' : row.status === 'left' ? 'left' : 'removed',
  kind: row.kind === 'service' ? 'service' : 'human',
  joined: { at: row.joined_at, byDomain: row.joined_by === 'domain' },
  resetAt: row.reset_at,
});

export const rolesOf = (row: Row<'skill'> | null): SkillRoles =>
  Roles.parse(row === null ? {} : JSON.parse(row.body));

export const lessonOf = (row: Row<'lesson'>): LessonRow =>
  LessonRow.parse({
    id: row.lesson_id,
    state: row.state,
    liveRev: row.live_rev,
    tier: row.tier,
    homeSkill: row.home_skill_id,
    verifyBy: row.verify_by,
    driftAt: row.drift_at,
    lowAt: row.low_at,
  });

/** The columns of a revision that the rules look at; its words are not among them. */
export const REVISION_FACTS = [
  'rev_id',
  'author_id',
  'base',
  'content_hash',
  'meaning_hash',
  'carried_from',
  'home_skill_id',
  'received_at',
] as const satisfies readonly (keyof Row<'revision'>)[];

export const revisionOf = (row: Pick<Row<'revision'>, (typeof REVISION_FACTS)[number]>): RevisionRow =>
  RevisionRow.parse({
    rev: row.rev_id,
    author: row.author_id,
    base: row.base,
    contentHash: row.content_hash,
    meaningHash: row.meaning_hash,
    homeSkill: row.home_skill_id,
    carriedFrom: row.carried_from,
    at: row.received_at,
  });

/** What two lessons are compared by: what they are called and their one insight. */
export const Gist = z.object({ title: z.string(), insight: z.string() });
export type Gist = z.infer<typeof Gist>;

export const gistOf = ({ title, insight }: Pick<LessonContent, 'title' | 'insight'>): Gist => ({
  title,
  insight: insight?.text ?? '',
});

export const revisionRow = (
  team: string,
  lesson: string,
  revision: RevisionRow,
  content: LessonContent,
): Row<'revision'> => ({
  team_id: team,
  lesson_id: lesson,
  rev_id: revision.rev,
  author_id: revision.author,
  base: revision.base,
  body: canonical(content),
  gist: canonical(gistOf(content)),
  content_hash: revision.contentHash,
  meaning_hash: revision.meaningHash,
  carried_from: revision.carriedFrom,
  home_skill_id: revision.homeSkill,
  received_at: revision.at,
});

/** What a submission's row says beyond its columns. */
const SubmissionBody = SubmissionRow.pick({
  contentHash: true,
  becomes: true,
  why: true,
  noReviewer: true,
  waitsFor: true,
  verdicts: true,
  gave: true,
  drafted: true,
  found: true,
  changed: true,
});

export const submissionOf = (row: Row<'submission'>): SubmissionRow =>
  SubmissionRow.parse({
    ...SubmissionBody.parse(JSON.parse(row.body)),
    id: row.submission_id,
    lesson: row.lesson_id,
    rev: row.rev_id,
    base: row.base,
    submitter: row.submitter_id,
    tier: row.tier,
    state: row.state,
    required: JSON.parse(row.required) as unknown,
    at: row.at,
  });

export const submissionRow = (
  team: string,
  {
    contentHash,
    becomes,
    why,
    noReviewer,
    waitsFor = null,
    verdicts,
    gave,
    drafted,
    found,
    changed,
    ...submission
  }: SubmissionRow,
  version: number,
): Row<'submission'> => ({
  team_id: team,
  submission_id: submission.id,
  lesson_id: submission.lesson,
  rev_id: submission.rev,
  submitter_id: submission.submitter,
  base: submission.base,
  tier: submission.tier,
  required: canonical(submission.required),
  state: submission.state,
  version,
  at: submission.at,
  body: canonical({
    ...{ contentHash, becomes, why, noReviewer, waitsFor },
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(gave === undefined ? {} : { gave }),
    ...(drafted === undefined ? {} : { drafted }),
    ...(found === undefined ? {} : { found }),
    ...(changed === undefined ? {} : { changed }),
  }),
});

const ReviewBody = Review.pick({ tier: true, found: true, confirms: true, comments: true });

export const reviewOf = (row: Row<'review'>): Review =>
  Review.parse({
    ...ReviewBody.parse(JSON.parse(row.body)),
    submission: row.submission_id,
    person: row.person_id,
    verdict: row.verdict,
    contentHash: row.content_hash,
    comment: row.comment,
    reason: row.reason,
    grant: row.grant_kind,
    at: row.at,
  });

export const reviewRow = (
  team: string,
  { tier, found, confirms, comments, ...review }: Review,
  authAt: number,
): Row<'review'> => ({
  team_id: team,
  submission_id: review.submission,
  person_id: review.person,
  verdict: review.verdict,
  reason: review.reason,
  comment: review.comment,
  content_hash: review.contentHash,
  auth_at: authAt,
  grant_kind: review.grant,
  at: review.at,
  body: canonical({ tier, found, confirms, ...(comments === undefined ? {} : { comments }) }),
});
