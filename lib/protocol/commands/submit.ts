import * as z from 'zod';
import { Drafted } from '../../model/drafted.ts';
import { Id } from '../../model/id.ts';
import { queued } from './command.ts';
import { Found, revision } from './parts.ts';

/** Puts a revision before those who decide. */
export const submit = queued(
  'submit',
  z.looseObject({
    submission: Id,
    ...revision,
    /** Where the sender's browser found the excerpts. */
    found: Found.max(80),
    /** What was drafted, and what its author changed of it. */
    drafted: Drafted.optional(),
    /** What the sender says to those who decide. */
    note: z.string().max(2_000).optional(),
  }),
);
