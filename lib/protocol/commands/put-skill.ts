import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { Skill } from '../../model/skill.ts';
import { reviewed } from './command.ts';
import { Version } from './parts.ts';

/**
 * Makes or changes a skill. Its owner and deputy are not said here: they change by `transfer`, `accept` and `delegate`.
 * Who gives the second approvals of tiers 3 and 4 is an admin's to change.
 */
export const putSkill = reviewed(
  'skill.put',
  z.looseObject({
    skill: Skill,
    named: z.array(Id).max(20),
    domainApprover: Id.nullable(),
    version: Version,
  }),
);
