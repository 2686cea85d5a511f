import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { TierValue } from '../../model/lesson.ts';
import { reviewed } from './command.ts';
import { Sentence } from './parts.ts';

/** Asks for a lower tier: a submission of the live revision under the rule of the tier it has. */
export const lowerTier = reviewed(
  'lower-tier',
  z.looseObject({ lesson: Id, submission: Id, to: TierValue, reason: Sentence.optional() }),
);
