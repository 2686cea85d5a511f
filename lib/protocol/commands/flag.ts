import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { queued } from './command.ts';
import { Sentence } from './parts.ts';

/** Says that something is wrong with what is live. */
export const flag = queued(
  'flag',
  z.looseObject({
    flag: Id,
    lesson: Id,
    /** The revision that was read, and the statement it is about, where it is about one. */
    rev: Id.optional(),
    claim: Id.optional(),
    text: Sentence,
  }),
);
