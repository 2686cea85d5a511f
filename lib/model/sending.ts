import * as z from 'zod';
import { Id } from './id.ts';

/** Tokens by the server's own count. */
export const Tokens = z.object({ sent: z.int().nonnegative(), received: z.int().nonnegative() });
export type Tokens = z.infer<typeof Tokens>;

/** One request that left this browser: to where, for what and how much; never what was in it. */
export const Sending = z.looseObject({
  id: Id,
  at: z.int().nonnegative(),
  origin: z.string(),
  model: z.string(),
  what: z.enum(['draft', 'retry', 'probe', 'try']),
  /** Of the request's body. */
  bytes: z.int().nonnegative(),
  tokens: Tokens.nullable(),
  capture: Id.nullable(),
  /** 'open' while it runs, and for good where the page was closed meanwhile. */
  ended: z.enum(['done', 'failed', 'cancelled', 'open']),
});
export type Sending = z.infer<typeof Sending>;
