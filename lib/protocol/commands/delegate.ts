import * as z from 'zod';
import { SkillId } from '../../model/skill.ts';
import { reviewed } from './command.ts';
import { Person } from './parts.ts';

/** Names a skill's deputy, or nobody. */
export const delegate = reviewed('delegate', z.looseObject({ skill: SkillId, to: Person.nullable() }));
