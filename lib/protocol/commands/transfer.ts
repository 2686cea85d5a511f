import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { SkillId } from '../../model/skill.ts';
import { reviewed } from './command.ts';

/** Offers a skill to another person; the owner stays until they accept. */
export const transfer = reviewed('transfer', z.looseObject({ skill: SkillId, to: Id }));
