import * as z from 'zod';
import { SkillId } from '../../model/skill.ts';
import { reviewed } from './command.ts';

/** Takes over a skill one was offered. */
export const accept = reviewed('accept', z.looseObject({ skill: SkillId }));
