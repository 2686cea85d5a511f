import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { reviewed } from './command.ts';
import { Reason } from './parts.ts';

/** Takes a lesson out of use for good. */
export const retire = reviewed('retire', z.looseObject({ lesson: Id, reason: Reason }));
