import * as z from 'zod';
import { AddressPattern } from '../../model/address-pattern.ts';
import { Id } from '../../model/id.ts';
import { MOST_RULES } from '../../model/page-rules.ts';
import { reviewed } from './command.ts';

/** Says on which addresses a lesson is always shown; none ends it. */
export const putRules = reviewed(
  'rules.put',
  z.looseObject({ lesson: Id, patterns: z.array(AddressPattern).max(MOST_RULES) }),
);
