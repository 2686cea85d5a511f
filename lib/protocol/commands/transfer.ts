import * as z from 'zod';
import { SkillId } from '../../model/skill.ts';
import { reviewed } from './command.ts';
import { Person } from './parts.ts';

/** Offers a skill to another person; the owner stays until they accept. */
export const transfer = reviewed('transfer', z.looseObject({ skill: SkillId, to: Person }));
