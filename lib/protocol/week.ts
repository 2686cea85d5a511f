import * as z from 'zod';

/** An ISO week such as 2026-W07. */
export const Week = z.string().regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/);
export type Week = z.infer<typeof Week>;
