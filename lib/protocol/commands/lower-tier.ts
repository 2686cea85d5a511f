import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { TierValue } from '../../model/lesson.ts';
import { reviewed } from './command.ts';
import { Reason } from './parts.ts';

/** Asks for a lower tier: a submission under the rule of the tier it has. */
export const lowerTier = reviewed(
  'lower-tier',
  z.looseObject({ submission: Id, lesson: Id, rev: Id, to: TierValue, reason: Reason }),
);
