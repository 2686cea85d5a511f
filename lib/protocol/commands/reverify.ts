import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { queued } from './command.ts';

/** Puts the live revision before those who decide once more. */
export const reverify = queued(
  'reverify',
  z.looseObject({
    submission: Id,
    lesson: Id,
    rev: Id,
    /** The excerpts that the sender's browser no longer found on their page, by id: the lesson may have drifted. */
    changed: z.array(z.string().min(1).max(40)).max(80).optional(),
  }),
);
