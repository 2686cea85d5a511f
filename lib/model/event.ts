import * as z from 'zod';
import { Id } from './id.ts';
import { Revision } from './lesson.ts';
import { isNewer, isNewerContent, isOfNewerKind } from './newer-words.ts';
import { Outcome, Week } from './outcome.ts';
import { Skill, SkillId } from './skill.ts';
import { TipFeedback } from './tip-feedback.ts';

/** What every log event of any version has. `at` is the device clock in ms, never below the device's last. */
export const Envelope = z.looseObject({
  id: Id,
  team: z.string().nullable(),
  device: Id,
  kind: z.string().min(1).max(60),
  v: z.int().positive(),
  at: z.int().nonnegative(),
  body: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/** Where a lesson was used: a page by its address, or the person's own sentence. */
export const UsedWhere = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('page'), address: z.string().max(2_000), title: z.string().max(1_000) }),
  z.looseObject({ kind: z.literal('sentence'), text: z.string().min(1).max(1_000) }),
]);
export type UsedWhere = z.infer<typeof UsedWhere>;

const event = <K extends string, B extends z.ZodType>(kind: K, body: B) =>
  Envelope.extend({ kind: z.literal(kind), v: z.literal(1), body });

export const LessonRevised = event('lesson.revised', Revision);
/** What a person says before seeing the answer. */
const Sure = z.enum(['sure', 'unsure', 'guess']);

const LessonDeleted = event('lesson.deleted', z.looseObject({ lesson: Id }));
const CheckAnswered = event(
  'check.answered',
  z.looseObject({
    lesson: Id,
    rev: Id,
    check: Id,
    option: z.string().max(8),
    right: z.boolean(),
    sure: Sure,
    /** The option that was right, by its id; with a wrong answer nothing else tells it later. */
    key: z.string().max(8).optional(),
    /** The numbers that option said, in order of size as text: with another number it is another answer in the same place. */
    figures: z.string().max(120).optional(),
    /** What the device's clock said, in ms, where the log's time was ahead of it: the clock had been, and was put right. */
    clock: z.int().nonnegative().optional(),
  }),
);
/**
 * That a lesson was put before a team. What went there is a lesson of its own: `as` is its id, `submission` the submission's, and `sent`
 * the revision's as the team knows it. Nothing there names this lesson.
 */
const LessonSubmitted = event(
  'lesson.submitted',
  z.looseObject({ lesson: Id, rev: Id, as: Id, sent: Id, submission: Id }),
);
/** `team` where it was a team's lesson and none of one's own. */
const LessonUsed = event('lesson.used', z.looseObject({ lesson: Id, where: UsedWhere, team: Id.optional() }));
/** Whether a lesson helped; `week` is the ISO week it is said of, `note` stays on the person's devices. */
const LessonOutcome = event('lesson.outcome', Outcome);
/** A team's figures of a week say that a lesson of one's own helped others; `reading` is the id of those figures. */
const LessonTaught = event(
  'lesson.taught',
  z.looseObject({ lesson: Id, reading: z.string().min(1).max(120), week: Week }),
);
const TipJudged = event('tip.judged', TipFeedback);
/** Nothing is asked until then; null ends the pause. */
const PracticePaused = event('practice.paused', z.looseObject({ until: z.int().nonnegative().nullable() }));
const SkillPut = event('skill.put', Skill);
const SkillRemoved = event('skill.removed', z.looseObject({ skill: SkillId }));
const LogRetracted = event('log.retracted', z.looseObject({ target: Id }));

/** The events this version understands. */
export const KnownEvent = z.discriminatedUnion('kind', [
  LessonRevised,
  LessonDeleted,
  CheckAnswered,
  LessonUsed,
  LessonOutcome,
  LessonTaught,
  TipJudged,
  PracticePaused,
  LessonSubmitted,
  SkillPut,
  SkillRemoved,
  LogRetracted,
]);
export type KnownEvent = z.infer<typeof KnownEvent>;

/** Any event: a known one, or one of a newer version that is carried and never dropped. */
export type LogEvent = KnownEvent | Envelope;

const KINDS: ReadonlySet<string> = new Set(KnownEvent.options.map((option) => option.shape.kind.value));

const PLACES: ReadonlySet<string> = new Set(UsedWhere.options.map(({ shape }) => shape.kind.value));
const SURE: ReadonlySet<string> = new Set(Sure.options);

type Loose = { content?: unknown; where?: unknown; sure?: unknown } | null | undefined;

/** True where a body uses a word that only a newer version knows and that decides how it is read. */
function isNewerBody(kind: string, raw: unknown): boolean {
  const body = raw as Loose;
  if (kind === 'lesson.revised') return isNewerContent(body?.content);
  if (kind === 'lesson.used') return isOfNewerKind(body?.where, PLACES);
  return kind === 'check.answered' && isNewer(body?.sure, SURE);
}

/**
 * True for an event this code folds: of a kind and version it knows, in words it knows. Any other is carried.
 * Its body is only looked at, not validated: that is done where it comes in.
 */
export const isKnown = (event: LogEvent): event is KnownEvent =>
  KINDS.has(event.kind) && event.v === 1 && !isNewerBody(event.kind, event.body);
