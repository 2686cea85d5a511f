import * as z from 'zod';
import { Id } from '../model/id.ts';
import { Base64url } from './base64url.ts';

/** The most steps of one pairing. */
const MOST_STEPS = 6;

/**
 * POST /v1/pair: one step of handing the log key from a device to another of the same person. Step 1 opens the pairing;
 * a step is taken when the one before it is there and came from the other device. The payload is opaque to the server.
 */
export const PairRequest = z.strictObject({
  id: Id,
  step: z.int().min(1).max(MOST_STEPS),
  payload: Base64url.min(1).max(4_096),
});
export type PairRequest = z.infer<typeof PairRequest>;

/** GET /v1/pair/:id and the answer to a POST: the newest step, which device it came from, and until when in ms. */
export const PairAnswer = z.strictObject({
  ...PairRequest.shape,
  from: Id,
  expiresAt: z.int().nonnegative(),
});
export type PairAnswer = z.infer<typeof PairAnswer>;
