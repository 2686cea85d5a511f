import * as z from 'zod';
import { OpenName } from '../model/open-name.ts';
import { Hash } from './hash.ts';
import { standing } from './standing.ts';

/** The two streams a device reads: what its person sees alone, and what all members see alike. */
export const Stream = z.enum(['me', 'team']);
export type Stream = z.infer<typeof Stream>;

/** The most rows of one answer, and the most bytes of them; a single larger row still comes, alone. */
export const MOST_ROWS = 1_000;
export const MAX_PULL = 4 * 1024 * 1024;

/** A row of a stream. What a peer does not know is carried, so `entity` and `kind` are open. */
export const PullRow = z.strictObject({
  seq: z.int().positive(),
  entity: OpenName,
  id: z.string().min(1).max(120),
  kind: OpenName.optional(),
  v: z.int().positive(),
  at: z.int().nonnegative().optional(),
  op: z.enum(['put', 'del']),
  /** null where `op` is 'del'. */
  body: z.unknown(),
  hash: Hash,
});
export type PullRow = z.infer<typeof PullRow>;

/** GET /v1/pull: what is new in a stream behind a cursor. */
export const PullAnswer = z.strictObject({
  protocol: z.int().positive(),
  ...standing,
  rows: z.array(PullRow).max(MOST_ROWS),
  /** The cursor to go on from; opaque. */
  next: z.string().min(1).max(400),
  more: z.boolean(),
  /** The newest row of the audit trail, which clients keep and compare; 0 and '' before the first. */
  audit: z.strictObject({ seq: z.int().nonnegative(), hash: z.union([Hash, z.literal('')]) }),
  /**
   * Who reads, in the person's own stream alone: 'member' or 'admin', and since when by the server's clock, which an older server does not
   * say. No row tells either.
   */
  self: z.looseObject({ role: OpenName, joinedAt: z.int().nonnegative().optional() }).optional(),
});
export type PullAnswer = z.infer<typeof PullAnswer>;
