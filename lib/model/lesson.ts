import * as z from 'zod';
import { Check } from './check.ts';
import { Claim, Excerpt } from './claim.ts';
import { Drafted } from './drafted.ts';
import { Id } from './id.ts';
import { OpenName } from './open-name.ts';
import { SkillId } from './skill.ts';
import { Source } from './source.ts';

/** Harm if the lesson is wrong: 1 low, 2 normal, 3 high, 4 critical. */
export const TierValue = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type TierValue = z.infer<typeof TierValue>;

/** `floor` is the least the rules or the live revision allow; `signs` are the rules that set it, by id. */
export const Tier = z.looseObject({
  value: TierValue,
  /** 'rule', 'person' or 'model'. */
  by: OpenName,
  reason: z.string().max(500),
  floor: TierValue,
  signs: z.array(z.string()),
});
export type Tier = z.infer<typeof Tier>;

const Step = z.looseObject({ claim: Claim, caution: Claim.optional() });
export type Step = z.infer<typeof Step>;

const Branch = z.looseObject({
  if: z.string().max(1_000),
  // biome-ignore lint/suspicious/noThenProperty: the word of the design, stored as data and never awaited
  then: Claim,
  escalate: z.string().max(500).optional(),
});
export type Branch = z.infer<typeof Branch>;

/** What a lesson says beyond its insight, by kind. */
export const LessonBody = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('how-to'), steps: z.array(Step).max(40) }),
  z.looseObject({
    kind: z.literal('decision-guide'),
    branches: z.array(Branch).max(20),
  }),
  z.looseObject({
    kind: z.literal('incident'),
    symptom: Claim.nullable(),
    /** What else was seen, such as a person says of images; there are none rather than an empty list. */
    seen: z.array(Claim).max(20).optional(),
    tried: z.array(Claim).max(20),
    cause: Claim.nullable(),
    fix: Claim.nullable(),
    prevention: Claim.nullable(),
  }),
  z.looseObject({
    kind: z.literal('concept'),
    definition: Claim.nullable(),
    examples: z.array(Claim).max(20),
    nonExamples: z.array(Claim).max(20),
  }),
]);
export type LessonBody = z.infer<typeof LessonBody>;
export type LessonKind = LessonBody['kind'];

/** "Why does this matter here?": a human's sentence; no model fills it. */
const Why = z.looseObject({
  text: z.string().max(1_000),
  by: z.string().max(120),
  at: z.int().nonnegative(),
});
export type Why = z.infer<typeof Why>;

/** Everything a revision says. Unknown keys from a newer peer are kept. */
export const LessonContent = z.looseObject({
  title: z.string().max(300),
  situation: z.string().max(2_000),
  insight: Claim.nullable(),
  body: LessonBody,
  mistakes: z.array(Claim).max(20),
  why: Why.nullable(),
  checks: z.array(Check).max(12),
  /** The first is the home skill: its owner decides. A draft may have none yet. */
  skills: z.array(SkillId).max(3),
  tier: Tier,
  sources: z.array(Source).max(10),
  excerpts: z.array(Excerpt).max(80),
  language: z.string().nullable(),
});
export type LessonContent = z.infer<typeof LessonContent>;

/** An immutable revision of a lesson; `base` is the one it was written on, `joins` are others that it settles: edits made apart. */
export const Revision = z.looseObject({
  lesson: Id,
  rev: Id,
  base: Id.nullable(),
  joins: z.array(Id).max(20).optional(),
  content: LessonContent,
  /** Only of the revision a draft became. */
  drafted: Drafted.optional(),
});
export type Revision = z.infer<typeof Revision>;
