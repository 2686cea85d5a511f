import * as z from 'zod';
import { Id } from './id.ts';

/** What a human decided about one submission with one content hash; no model and no author makes one. */
export const Decision = z.looseObject({
  submission: Id,
  /** sha256 of the canonical JSON of the revision that was seen. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: z.enum(['approve', 'request-changes', 'reject']),
  comment: z.string().max(2_000),
  /** What was said of single claims, by their id. */
  comments: z.record(Id, z.string().min(1).max(2_000)).optional(),
  /** Why an excerpt that was not found again may stand all the same; tier 3 asks for one of the two. */
  reason: z.string().min(1).max(2_000).optional(),
  /** The excerpts, by id, that the decider's browser found again on their page, and when. */
  found: z
    .array(z.looseObject({ excerpt: z.string(), at: z.int().nonnegative() }))
    .max(80)
    .optional(),
  /** The claims, by id, whose testimony the decider confirms with their name. */
  confirms: z.array(Id).max(120).optional(),
});
export type Decision = z.infer<typeof Decision>;
