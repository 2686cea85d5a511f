import * as z from 'zod';

/** The heads of both streams. */
export const WakeAnswer = z.strictObject({ me: z.int(), team: z.int() });
export type WakeAnswer = z.infer<typeof WakeAnswer>;
