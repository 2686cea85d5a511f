import * as z from 'zod';
import { Id } from '../../model/id.ts';
import { SkillId } from '../../model/skill.ts';
import { reviewed } from './command.ts';

/** Names a skill's deputy, or nobody. */
export const delegate = reviewed('delegate', z.looseObject({ skill: SkillId, to: Id.nullable() }));
