import * as z from 'zod';
import { Id } from '../model/id.ts';
import { LessonContent, TierValue } from '../model/lesson.ts';
import { LessonSet } from '../model/lesson-set.ts';
import { isNewerContent } from '../model/newer-words.ts';
import { OpenName } from '../model/open-name.ts';
import { Skill, SkillId } from '../model/skill.ts';
import { Experiment, ExperimentReading, ExperimentVerdict, MOST_READINGS } from './experiment.ts';
import { itemHash } from './item.ts';
import { LessonRevision } from './lesson-revision.ts';
import type { PullRow, Stream } from './pull.ts';
import { Week } from './week.ts';

const Version = z.int().nonnegative();

/** The team itself. */
const TeamItself = z.looseObject({ name: z.string().max(120) });

/** Somebody who is in the team, or a program that is: a name to show for an id, without role and without anything they did. */
const TeamPerson = z.looseObject({
  name: z.string().max(120),
  /** 'human' or 'service'. */
  kind: OpenName,
});

/** A lesson of the team with the revision that is live. `content` is null while nothing was ever approved. */
const TeamLesson = z.looseObject({
  /** 'none', 'live' or 'retired'. */
  state: OpenName,
  rev: Id.nullable(),
  tier: TierValue,
  verifyBy: z.int().nullable(),
  /** Why it is to be looked at again, or null. */
  recheck: OpenName.nullable(),
  version: Version,
  homeSkill: SkillId,
  content: LessonContent.nullable(),
  /** What was live of it so far, the newest first; an older server does not say. */
  revisions: z.array(LessonRevision).max(100).optional(),
});

/** A skill of the team with those who decide. */
const TeamSkill = Skill.extend({
  version: Version,
  named: z.array(z.string().max(120)).max(20),
  domainApprover: z.string().max(120).nullable(),
  /** Who was offered to own it and has not answered. */
  offered: z.string().max(120).nullable(),
});

const TeamSet = LessonSet.extend({ version: Version });

/** A setting of the team; the row's id says which, and each has its own form. */
const TeamSetting = z.looseObject({ version: Version.optional() });

const TeamExperiment = Experiment.extend({
  version: Version,
  readings: z.array(ExperimentReading).max(MOST_READINGS),
  decision: z.looseObject({ verdict: ExperimentVerdict, reason: z.string().max(2_000) }).nullable(),
});

/** A published batch of answers; what it counted is in bands and rounded figures, whose form is the measure's. */
const TeamReading = z.looseObject({
  measure: OpenName,
  /** Of what it is: 'lesson' or 'skill' and which. */
  subject: z.looseObject({ kind: OpenName, id: z.string().max(120) }),
  week: Week,
});

/** An open wish for a lesson, without its sender. */
const TeamNeed = z.looseObject({ text: z.string().max(500), skill: SkillId.nullable() });

/** That something was said to be wrong with a lesson, without what and by whom: those are in the tasks of who answers. */
const TeamFlag = z.looseObject({ lesson: Id, state: OpenName });

/** An event as it was sent: an envelope of what was sealed on the device, opaque here. */
const SealedEvent = z.unknown();

/** What became of a command of one's own. */
const CommandResult = z.looseObject({
  /** 'done' or 'rejected'. */
  status: OpenName,
  code: OpenName.optional(),
  current: z.unknown().optional(),
  result: z.unknown().optional(),
});

/** Something its person has to do or know; the row's `kind` says about what: 'submission', 'flag', 'answer', 'skill', 'lesson', 'need'. */
const Task = z.looseObject({
  ref: z.string().max(120),
  /** 'decide', 'wrote', 'no-reviewer', 'answer', 'answered', 'accept', 'verify', 'questions' or 'need'. */
  why: OpenName,
});

/** The entities of each stream that this version knows, with what a row of version 1 says. */
export const ENTITIES = {
  team: {
    team: TeamItself,
    person: TeamPerson,
    lesson: TeamLesson,
    skill: TeamSkill,
    set: TeamSet,
    setting: TeamSetting,
    experiment: TeamExperiment,
    reading: TeamReading,
    need: TeamNeed,
    flag: TeamFlag,
  },
  me: { event: SealedEvent, result: CommandResult, task: Task },
} as const;

type Entities = (typeof ENTITIES)[Stream];
type EntityOf<E> = E extends unknown ? { [K in keyof E]: { entity: K; body: E[K] } }[keyof E] : never;
type Put<P> = P extends { entity: infer K; body: infer S extends z.ZodType }
  ? { kind: 'put'; entity: K; id: string; seq: number; body: z.infer<S> }
  : never;

/** A row as a client takes it. `carried` is kept as it came and read again after an update; `unfit` should not exist. */
export type ReadRow =
  | Put<EntityOf<Entities>>
  | { kind: 'del'; entity: string; id: string; seq: number }
  | { kind: 'carried'; row: PullRow; why: 'entity' | 'version' | 'words' }
  | { kind: 'unfit'; row: PullRow; where: string };

/** The version of every known entity's body; an event's is that of its envelope, which whoever opens it looks at. */
const BODY_VERSION = 1;

const isNewerLesson = ({ entity, body }: PullRow): boolean =>
  entity === 'lesson' && isNewerContent((body as { content?: unknown } | null)?.content);

/** What a row is to this version: a newer peer's entity, version or words are carried and never dropped. */
export function readRow(stream: Stream, row: PullRow): ReadRow {
  const { entity, id, seq } = row;
  const known: Readonly<Record<string, z.ZodType>> = ENTITIES[stream];
  const schema = Object.hasOwn(known, entity) ? known[entity] : undefined;
  if (schema === undefined) return { kind: 'carried', row, why: 'entity' };
  if (row.op === 'del') return { kind: 'del', entity, id, seq };
  if (row.v > BODY_VERSION && entity !== 'event') return { kind: 'carried', row, why: 'version' };
  if (isNewerLesson(row)) return { kind: 'carried', row, why: 'words' };
  const body = schema.safeParse(row.body);
  if (body.success) return { kind: 'put', entity, id, seq, body: body.data } as ReadRow;
  const [issue] = body.error.issues;
  return { kind: 'unfit', row, where: `/${(issue?.path ?? []).map(String).join('/')}` };
}

/** The hash of a row. An event's is the one its device made; any other's is made alike, with its entity for a kind. */
export const rowHash = ({ entity, id, kind, v, at, body }: Omit<PullRow, 'hash' | 'op' | 'seq'>): string =>
  itemHash({ id, kind: kind ?? entity, v, at: at ?? 0, body });
