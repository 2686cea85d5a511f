import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { queued } from './command.ts';

/** Says that something is wrong with what is live. */
export const flag = queued(
  'flag',
  z.looseObject({
    flag: Id,
    lesson: Id,
    /** The revision that was read. */
    rev: Id,
    /** The statement it is about, where it is about one. */
    claim: Id.optional(),
    text: z.string().min(1).max(2_000),
  }),
);
