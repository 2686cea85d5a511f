import * as z from 'zod';
import { Decision } from './decision.ts';
import { Id } from './id.ts';
import { TierValue } from './lesson.ts';

/** The one decision a grant of one use is for; `body` is what is sent once its person has confirmed it. */
const Bound = z.object({
  command: Id,
  submission: Id,
  contentHash: Decision.shape.contentHash,
  verdict: Decision.shape.verdict,
  body: z.looseObject({}),
  /** Under which it was made; not for the server's page, whose rule goes by the tier of its own moment. */
  tier: TierValue.optional(),
});

/** What a device made up to be allowed to decide, kept until the browser closes and nowhere else. */
export const KeptGrant = z.object({
  team: Id,
  /** The secret itself. */
  grant: z.string().min(1).max(200),
  /** Null: for any decision about tiers 1 and 2. */
  bound: Bound.nullable(),
  /** When it was asked for; device clock in ms. */
  askedAt: z.int().nonnegative(),
  /** Until when the server takes it, by the server's clock in ms; null while its person has not allowed it. */
  expiresAt: z.int().nonnegative().nullable(),
});
export type KeptGrant = z.infer<typeof KeptGrant>;
