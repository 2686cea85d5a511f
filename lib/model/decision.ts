import * as z from 'zod';
import { Id } from './id.ts';

/** What a human decided about one submission with one content hash; no model and no author makes one. */
export const Decision = z.looseObject({
  submission: Id,
  /** sha256 of the canonical JSON of the revision that was seen. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: z.enum(['approve', 'request-changes', 'reject']),
  comment: z.string().max(2_000),
});
export type Decision = z.infer<typeof Decision>;
