import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { reviewed } from './command.ts';
import { Sentence } from './parts.ts';

/** Answers a flag. */
export const closeFlag = reviewed('close-flag', z.looseObject({ flag: Id, answer: Sentence }));
