import * as z from 'zod';
import { SkillId } from '../../model/skill.ts';
import { queued } from './command.ts';

/** "We should have a lesson on ...". Its id is the server's, so that nothing in the team's row is the sender's. */
export const need = {
  ...queued('need', z.looseObject({ text: z.string().min(1).max(500), skill: SkillId.nullable() })),
  nameless: true,
} as const;
