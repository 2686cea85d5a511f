import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { reviewed } from './command.ts';
import { Reason } from './parts.ts';

/** Takes away that a lesson is missed: it is there now, or will not be. */
export const closeNeed = reviewed('close-need', z.looseObject({ need: Id, reason: Reason }));
