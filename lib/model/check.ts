import * as z from 'zod';
import { Id } from './id.ts';
import { OpenName } from './open-name.ts';

/** How this version makes checks: a rule of the drafter, a model, or a person. */
export const Made = z.enum(['value', 'case', 'condition', 'next-step', 'choice', 'model', 'person']);
export type Made = z.infer<typeof Made>;

/** One of the three answers; all are real actions, each with the reason it is right or wrong. */
export const CheckOption = z.looseObject({
  id: z.string().min(1).max(8),
  text: z.string().max(500),
  right: z.boolean(),
  rationale: z.string().max(1_000),
});
export type CheckOption = z.infer<typeof CheckOption>;

/** A scenario question on one claim. While a person writes one it may be unfinished; item rules decide what may be saved. */
export const Check = z.looseObject({
  id: Id,
  /** How it was made, see `Made`. */
  made: OpenName,
  claim: Id,
  scenario: z.string().max(1_000),
  question: z.string().max(500),
  options: z.array(CheckOption).min(2).max(4),
});
export type Check = z.infer<typeof Check>;
