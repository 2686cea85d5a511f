import * as z from 'zod';
import { Id } from '../model/id.ts';
import { Outcome } from '../model/outcome.ts';
import { Week } from './week.ts';

const common = { lesson: Id, week: Week };

/** One answer for the team's figures: which lesson, which ISO week, what. It says nothing else, so it is strict. */
export const Contribution = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('outcome'), value: Outcome.shape.outcome }),
  z.strictObject({ ...common, kind: z.literal('check'), value: z.enum(['right', 'wrong']) }),
]);
export type Contribution = z.infer<typeof Contribution>;
