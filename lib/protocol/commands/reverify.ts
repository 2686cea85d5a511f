import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { queued } from './command.ts';

/** Puts the live revision before those who decide once more. */
export const reverify = queued('reverify', z.looseObject({ submission: Id, lesson: Id, rev: Id }));
