import * as z from 'zod';
import { Decision } from '../model/decision.ts';
import { Id } from '../model/id.ts';
import { LessonContent, TierValue } from '../model/lesson.ts';
import { LessonSet } from '../model/lesson-set.ts';
import { Skill, SkillId } from '../model/skill.ts';

const Person = z.string().min(1).max(120);
const Sentence = z.string().trim().min(1).max(2_000);

/** A revision as it is sent: the server takes its hashes itself. */
const Incoming = { lesson: Id, rev: Id, base: Id.nullable(), content: LessonContent };

/** An experiment as its owner writes it: what it is believed to change, from what to what, by when. */
export const Experiment = z.looseObject({
  id: Id,
  lesson: Id,
  skill: SkillId,
  belief: Sentence,
  from: z.number(),
  to: z.number(),
  unit: z.string().max(60),
  by: z.int().nonnegative(),
});

/**
 * What is asked for with each command. `authority`: the device token alone, a review grant, or, decided per tier, a grant made
 * for one decision. `offline`: whether it waits in the outbox by itself, or is prepared and confirmed again when online.
 */
export const COMMANDS = {
  submit: { authority: 'sync', offline: 'queue', body: z.strictObject({ submission: Id, ...Incoming }) },
  withdraw: { authority: 'sync', offline: 'queue', body: z.strictObject({ lesson: Id, submission: Id }) },
  'raise-tier': { authority: 'sync', offline: 'queue', body: z.strictObject({ lesson: Id, to: TierValue }) },
  flag: {
    authority: 'sync',
    offline: 'queue',
    body: z.strictObject({ flag: Id, lesson: Id, text: Sentence }),
  },
  need: {
    authority: 'sync',
    offline: 'queue',
    body: z.strictObject({ need: Id, skill: SkillId.nullable(), text: Sentence }),
  },
  reverify: { authority: 'sync', offline: 'queue', body: z.strictObject({ lesson: Id, submission: Id }) },
  decide: {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({ lesson: Id, decision: Decision }),
  },
  'close-flag': {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({ flag: Id, answer: Sentence }),
  },
  verify: { authority: 'review', offline: 'prepared', body: z.strictObject({ lesson: Id, rev: Id }) },
  retire: { authority: 'review', offline: 'prepared', body: z.strictObject({ lesson: Id }) },
  'lower-tier': {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({ lesson: Id, submission: Id, to: TierValue }),
  },
  carry: { authority: 'review', offline: 'prepared', body: z.strictObject(Incoming) },
  transfer: {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({ skill: SkillId, to: Person }),
  },
  accept: { authority: 'review', offline: 'prepared', body: z.strictObject({ skill: SkillId }) },
  delegate: {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({ skill: SkillId, to: Person.nullable() }),
  },
  'skill.put': {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({
      skill: Skill,
      named: z.array(Person).max(50),
      domainApprover: Person.nullable(),
    }),
  },
  'set.put': {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({ set: LessonSet, skill: SkillId }),
  },
  'experiment.put': {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({ experiment: Experiment }),
  },
  'experiment.read': {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({
      experiment: Id,
      week: z.string().regex(/^\d{4}-W\d{2}$/),
      value: z.number(),
    }),
  },
  'experiment.decide': {
    authority: 'review',
    offline: 'prepared',
    body: z.strictObject({
      experiment: Id,
      decision: z.enum(['keep', 'change', 'retire']),
      reason: Sentence,
    }),
  },
} as const satisfies Record<
  string,
  { authority: 'sync' | 'review'; offline: 'queue' | 'prepared'; body: z.ZodType }
>;

export type CommandKind = keyof typeof COMMANDS;
export type CommandBody<K extends CommandKind> = z.infer<(typeof COMMANDS)[K]['body']>;
