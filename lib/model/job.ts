import * as z from 'zod';
import { Id } from './id.ts';

/** A capture a model is drafting, with what arrived so far; gone once the draft is stored. */
export const Job = z.looseObject({
  /** The capture's. */
  id: Id,
  at: z.int().nonnegative(),
  /** '' for the browser's own model, of which nothing is sent. */
  origin: z.string(),
  model: z.string(),
  /** Of the text that was sent, to tell another one from it; an earlier version kept none. */
  hash: z.string().optional(),
  section: z.string().nullable(),
  raw: z.string(),
  /** 'nothing-held': the model answered, and nothing of the answer could be kept as a statement from the page. */
  state: z.enum(['open', 'broken-off', 'nothing-held']),
});
export type Job = z.infer<typeof Job>;
