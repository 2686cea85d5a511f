import * as z from 'zod';
import { Id } from './id.ts';

/** Whether a lesson helped in real work, as its person says. */
export const Outcome = z.looseObject({
  lesson: Id,
  outcome: z.enum(['helped', 'partly', 'did-not-help', 'not-used']),
});
export type Outcome = z.infer<typeof Outcome>;
