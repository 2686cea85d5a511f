import * as z from 'zod';

/** The longest a wake waits, in ms. */
export const MAX_WAKE = 25_000;

const Seq = z.int().nonnegative();

/** GET /v1/wake: the heads of both streams, as soon as one is above what was asked with, else after `MAX_WAKE`. */
export const WakeAnswer = z.strictObject({ me: Seq, team: Seq });
export type WakeAnswer = z.infer<typeof WakeAnswer>;
