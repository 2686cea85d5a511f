import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { TierValue } from '../../model/lesson.ts';
import { queued } from './command.ts';
import { Reason } from './parts.ts';

/** Says that a lesson does more harm when it is wrong than was thought. */
export const raiseTier = queued('raise-tier', z.looseObject({ lesson: Id, to: TierValue, reason: Reason }));
