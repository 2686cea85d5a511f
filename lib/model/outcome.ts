import * as z from 'zod';
import { Id } from './id.ts';

/** An ISO week, as `2026-W48`. */
export const Week = z.string().regex(/^\d{4}-W\d{2}$/);

/** Whether a lesson helped in real work, as its person says. */
export const Outcome = z.looseObject({
  lesson: Id,
  outcome: z.enum(['helped', 'partly', 'did-not-help', 'not-used']),
  /** The week it is said of: one outcome of a person counts for a lesson and week, the last said. */
  week: Week,
  /** The person's own line, which never leaves their devices but sealed. */
  note: z.string().max(300).optional(),
  /** When it was said by the device's clock, in ms, where the log's time was ahead of it, or a line was added to it later. */
  clock: z.int().nonnegative().optional(),
});
export type Outcome = z.infer<typeof Outcome>;
