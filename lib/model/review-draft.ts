import * as z from 'zod';
import { Decision } from './decision.ts';
import { Id } from './id.ts';
import { TierValue } from './lesson.ts';

/** What a person says of a lesson besides yes and no. */
export const ReviewQuestion = z.enum(['accurate', 'context', 'relevant']);
export type ReviewQuestion = z.infer<typeof ReviewQuestion>;

/** What a reviewer has said so far of one submission; kept with every key they press. */
export const ReviewDraft = z.looseObject({
  answers: z.array(ReviewQuestion),
  /** By the claim's id. */
  comments: z.record(Id, z.string().max(2_000)),
  /** Why it is rejected. */
  reason: z.string().max(2_000),
  /** Why an excerpt may stand that was not found again on its page. */
  unfound: z.string().max(2_000),
  /** Testimonies they confirm, by the claim's id. */
  confirms: z.array(Id),
  /** Excerpts their browser found again on the page, and when; device clock in ms. */
  found: z.array(z.looseObject({ excerpt: z.string(), at: z.int().nonnegative() })),
  /** What became of quotes that were looked for on their page, by the claim's id. */
  looked: z.record(Id, z.looseObject({ found: z.boolean(), at: z.int().nonnegative() })).default({}),
  /** The decision that went into the outbox, under its number there. */
  sent: z
    .object({
      command: Id,
      n: z.int().positive(),
      verdict: Decision.shape.verdict,
      /** Under which it was made; one from before does not say it. */
      tier: TierValue.optional(),
    })
    .nullable(),
  /** A decision that could not be sent in time: it is made anew or not at all. */
  late: Decision.shape.verdict.nullable(),
  /** What it was called when it was decided here: its task, which says so, goes once it is over. */
  title: z.string().optional(),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

export const NO_REVIEW: ReviewDraft = {
  answers: [],
  comments: {},
  reason: '',
  unfound: '',
  confirms: [],
  found: [],
  looked: {},
  sent: null,
  late: null,
};
