import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { reviewed } from './command.ts';

/** Answers a flag. */
export const closeFlag = reviewed(
  'close-flag',
  z.looseObject({ flag: Id, answer: z.string().min(1).max(2_000) }),
);
