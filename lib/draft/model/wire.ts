import * as z from 'zod';
import type { Skill } from '../../model/skill.ts';

/** What a model is asked to fill, in the order it is to fill it: claims before prose, a reason before the key. */
type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const TEXT: Schema = { type: 'string' };
const NUMBER: Schema = { type: 'integer' };
const MAYBE_TEXT: Schema = { type: ['string', 'null'] };
const MAYBE_NUMBER: Schema = { type: ['integer', 'null'] };
const oneOf = (words: readonly string[]): Schema => ({ type: 'string', enum: words });

const KINDS = ['how-to', 'decision-guide', 'incident', 'concept'] as const;
export const TIERS = ['low', 'normal', 'high', 'critical'] as const;
export const ROLES = ['rule', 'step', 'caution', 'cause', 'fix', 'definition', 'example'] as const;

const CLAIM = object({ n: NUMBER, sentences: list(NUMBER), text: MAYBE_TEXT });

/** The form of a draft. No length, no pattern, no address: those are checked by code afterwards. */
export const draftSchema = (skills: readonly Skill[]): Schema =>
  object({
    kind: oneOf(KINDS),
    claims: list(CLAIM),
    title: TEXT,
    situation: TEXT,
    insight: MAYBE_NUMBER,
    steps: list(object({ claim: NUMBER, caution: MAYBE_NUMBER })),
    branches: list(object({ if: TEXT, claim: NUMBER, escalate: MAYBE_TEXT })),
    symptom: MAYBE_NUMBER,
    tried: list(NUMBER),
    cause: MAYBE_NUMBER,
    fix: MAYBE_NUMBER,
    prevention: MAYBE_NUMBER,
    definition: MAYBE_NUMBER,
    examples: list(NUMBER),
    nonExamples: list(NUMBER),
    mistakes: list(NUMBER),
    checks: list(
      object({
        claim: NUMBER,
        scenario: TEXT,
        question: TEXT,
        options: list(object({ text: TEXT, rationale: TEXT, right: { type: 'boolean' } })),
      }),
    ),
    skills: list(oneOf(skills.length === 0 ? ['none'] : skills.map(({ name }) => name))),
    tier: oneOf(TIERS),
  });

/** The form of what is picked from one part of a long page. */
export const pickSchema: Schema = object({
  picks: list(object({ sentences: list(NUMBER), role: oneOf(ROLES) })),
});

/** The form of claims said again. */
export const repairSchema: Schema = object({ claims: list(CLAIM) });

const Sentences = z.array(z.int()).max(50).catch([]);

/** Keeps of a list what has the right shape, up to a number; anything but a list counts as empty. */
const many = <T extends z.ZodType>(item: T, most: number) =>
  z.unknown().transform((raw): z.infer<T>[] =>
    (Array.isArray(raw) ? raw.slice(0, most * 4) : [])
      .flatMap((one) => {
        const read = item.safeParse(one);
        return read.success ? [read.data] : [];
      })
      .slice(0, most),
  );

const cut = (most: number) =>
  z
    .string()
    .catch('')
    .transform((text) => text.trim().slice(0, most));
const maybeText = (most: number) => cut(most).transform((text) => (text === '' ? null : text));
const MaybeNumber = z.int().nullable().catch(null);

const WireClaim = z.object({ n: z.int(), sentences: Sentences, text: maybeText(2_000) });
export type WireClaim = z.infer<typeof WireClaim>;

const WireOption = z.object({
  text: z.string().min(1).max(500),
  rationale: z.string().max(1_000),
  right: z.boolean(),
});

/** A model's draft as far as it has the form it was asked for; what has not is left out, never repaired by guessing. */
export const WireDraft = z.object({
  kind: z.enum(KINDS),
  claims: many(WireClaim, 60),
  title: cut(300),
  situation: cut(1_000),
  insight: MaybeNumber,
  steps: many(z.object({ claim: z.int(), caution: MaybeNumber }), 40),
  branches: many(
    z.object({ if: z.string().min(1).max(1_000), claim: z.int(), escalate: maybeText(500) }),
    20,
  ),
  symptom: MaybeNumber,
  tried: many(z.int(), 20),
  cause: MaybeNumber,
  fix: MaybeNumber,
  prevention: MaybeNumber,
  definition: MaybeNumber,
  examples: many(z.int(), 20),
  nonExamples: many(z.int(), 20),
  mistakes: many(z.int(), 20),
  checks: many(
    z.object({
      claim: z.int(),
      scenario: z.string().max(1_000),
      question: z.string().min(1).max(500),
      options: z
        .array(WireOption)
        .length(3)
        .refine((options) => options.filter(({ right }) => right).length === 1),
    }),
    4,
  ),
  skills: many(z.string(), 3),
  tier: z.enum(TIERS).catch('normal'),
});
export type WireDraft = z.infer<typeof WireDraft>;

export const WirePicks = z.object({
  picks: many(z.object({ sentences: Sentences, role: z.enum(ROLES).catch('rule') }), 40),
});
export type WirePick = z.infer<typeof WirePicks>['picks'][number];

export const WireRepair = z.object({ claims: many(WireClaim, 60) });
