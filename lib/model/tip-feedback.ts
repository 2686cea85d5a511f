import * as z from 'zod';
import { Id } from './id.ts';

/** What a person says of a tip: whether the lesson fits the page it was shown on. */
export const TipFeedback = z.looseObject({
  lesson: Id,
  /** Key of the page's source. */
  source: z.string().min(1).max(2_000),
  feedback: z.enum(['relevant', 'not-relevant']),
});
export type TipFeedback = z.infer<typeof TipFeedback>;
