import * as z from 'zod';

/** A name out of a list that newer versions add to: one this version does not know is kept as it is. */
export const OpenName = z.string().min(1).max(60);
