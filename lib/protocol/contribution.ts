import * as z from 'zod';
import { Id } from '../model/id.ts';

const Week = z.string().regex(/^\d{4}-W\d{2}$/);
const common = { lesson: Id, week: Week };

/** One answer for the team's figures: which lesson, which ISO week, what. It says nothing else. */
export const Contribution = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('outcome'),
    value: z.enum(['helped', 'partly', 'did-not-help', 'not-used']),
  }),
  z.strictObject({ ...common, kind: z.literal('check'), value: z.enum(['right', 'wrong']) }),
]);
export type Contribution = z.infer<typeof Contribution>;
