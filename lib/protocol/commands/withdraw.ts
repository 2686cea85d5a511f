import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { queued } from './command.ts';

/** Takes one's own submission back. */
export const withdraw = queued('withdraw', z.looseObject({ submission: Id }));
