import * as z from 'zod';
import { Drafted } from '../model/drafted.ts';
import { Id } from '../model/id.ts';
import { TierValue } from '../model/lesson.ts';
import { OpenName } from '../model/open-name.ts';
import { SkillId } from '../model/skill.ts';
import { Submission } from '../model/submission.ts';
import type { Member, SkillRoles } from './people.ts';
import { Seat, type TierPolicy } from './policy.ts';

/** Whose testimony a claim rests on: `by` as its revision says it, `person` who wrote the first revision that says so. */
const Gave = z.looseObject({ claim: Id, by: z.string(), person: z.string() });
export type Gave = z.infer<typeof Gave>;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A lesson as the team holds it; `none` until its first approval, when tier and home skill are only proposed. */
export const LessonRow = z.looseObject({
  id: Id,
  state: z.enum(['none', 'live', 'retired']),
  liveRev: Id.nullable(),
  tier: TierValue,
  homeSkill: SkillId,
  verifyBy: z.int().nullable(),
  /** When a page was found to say something else than the lesson quotes, in ms, and nobody has looked since. */
  driftAt: z.int().nullable().optional(),
  /** When the readings came to say that few answer its questions right, in ms, and nobody has looked since. */
  lowAt: z.int().nullable().optional(),
});
export type LessonRow = z.infer<typeof LessonRow>;

/** An immutable revision, without its content; `at` is when the server got it. */
export const RevisionRow = z.looseObject({
  rev: Id,
  author: z.string(),
  base: Id.nullable(),
  contentHash: Hash,
  meaningHash: Hash,
  homeSkill: SkillId,
  /** The approved submission of equal meaning whose approval this revision carries. */
  carriedFrom: Id.nullable(),
  at: z.int(),
});
export type RevisionRow = z.infer<typeof RevisionRow>;

export const SubmissionState = z.enum(['waiting', 'approved', 'changes', 'rejected', 'withdrawn', 'stale']);

/** Excerpts a person's browser found on their page, by id, and when, in ms of its clock. */
export const FoundOnPage = z.array(z.looseObject({ excerpt: z.string(), at: z.int() }));
export type FoundOnPage = z.infer<typeof FoundOnPage>;

/** A submission with what its decision rests on. `tier` says whose rule it needs, `becomes` what the lesson's tier will be. */
export const SubmissionRow = Submission.extend({
  state: SubmissionState,
  contentHash: Hash,
  required: z.array(Seat).min(1).max(5),
  becomes: TierValue,
  why: z.enum(['publish', 'reverify', 'lower-tier']),
  /** Its remaining seats cannot all be taken by those who are there now. */
  noReviewer: z.boolean(),
  /** Why not, where that is so: there are people, but too new yet (until a time in ms; null for ever), or there is nobody. */
  waitsFor: z
    .looseObject({ why: z.enum(['too-fresh', 'nobody']), until: z.int().nullable() })
    .nullable()
    .optional(),
  /** What the server's own grounding said of each claim when its words came, by the claim's id. */
  verdicts: z.record(z.string(), OpenName).optional(),
  /** Of each testimony; rows from before do not say it. */
  gave: z.array(Gave).optional(),
  /** As its author's device tells it. */
  drafted: Drafted.optional(),
  /** By the author's browser, as it tells it; rows from before do not say it. */
  found: FoundOnPage.optional(),
  /** Of one that asks to look again: the excerpts its sender's browser no longer found on their page, by id. */
  changed: z.array(z.string()).optional(),
  at: z.int(),
});
export type SubmissionRow = z.infer<typeof SubmissionRow>;

/** One person's decision about one submission; a person has at most one, and `tier` is the one it was made under. */
export const Review = z.looseObject({
  submission: Id,
  person: z.string(),
  verdict: z.enum(['approve', 'request-changes', 'reject']),
  contentHash: Hash,
  tier: TierValue,
  comment: z.string(),
  /** By the claim's id. */
  comments: z.record(z.string(), z.string()).optional(),
  reason: z.string().nullable(),
  /** Again, by the decider's browser. */
  found: FoundOnPage,
  /** Testimonies the decider confirms by name, by the claim's id. */
  confirms: z.array(z.string()),
  grant: z.enum(['review', 'bound']),
  at: z.int(),
});
export type Review = z.infer<typeof Review>;

export const Flag = z.looseObject({
  id: Id,
  lesson: Id,
  by: z.string().nullable(),
  text: z.string().max(2_000),
  state: z.enum(['open', 'closed']),
  answer: z.string().max(2_000).nullable(),
  at: z.int(),
});
export type Flag = z.infer<typeof Flag>;

/**
 * Everything one lesson's review rests on, read under one lock. `roles` are those of `decidingSkill`; `submissions`
 * are all of the lesson, `reviews` those of its waiting ones and of the last before them.
 */
export type Docket = {
  now: number;
  policy: TierPolicy;
  members: readonly Member[];
  roles: SkillRoles;
  lesson: LessonRow;
  revisions: readonly RevisionRow[];
  submissions: readonly SubmissionRow[];
  reviews: readonly Review[];
};

/** The rows a command changes or adds, whole; what is not in it stays as it is. */
export type Writes = {
  lesson?: LessonRow;
  revision?: RevisionRow;
  submissions?: SubmissionRow[];
  review?: Review;
};

/** The skill whose owner, deputy and approvers decide: a live lesson's own, whatever the new revision says. */
export const decidingSkill = (lesson: LessonRow | null, proposed: string): string =>
  lesson === null || lesson.state === 'none' ? proposed : lesson.homeSkill;
