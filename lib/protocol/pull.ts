import * as z from 'zod';
import { Id } from '../model/id.ts';

/** A row of a stream. What a peer does not know is carried, so `entity` and `kind` are open. */
export const PullRow = z.looseObject({
  seq: z.int(),
  entity: z.string(),
  id: z.string(),
  kind: z.string().optional(),
  v: z.int(),
  at: z.int().optional(),
  op: z.enum(['put', 'del']),
  body: z.unknown(),
  hash: z.string(),
});
export type PullRow = z.infer<typeof PullRow>;

export const PullAnswer = z.looseObject({
  protocol: z.int(),
  epoch: Id,
  gen: z.int(),
  now: z.int(),
  have: z.int(),
  rows: z.array(PullRow),
  /** The cursor to go on from; opaque. */
  next: z.string(),
  more: z.boolean(),
  /** The newest row of the audit trail, which clients keep and compare. */
  audit: z.looseObject({ seq: z.int(), hash: z.string() }),
});
export type PullAnswer = z.infer<typeof PullAnswer>;
