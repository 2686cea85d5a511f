import * as z from 'zod';
import { LessonSet } from '../../model/lesson-set.ts';
import { SkillId } from '../../model/skill.ts';
import { reviewed } from './command.ts';

/** Makes or changes a set of lessons; the skill says whose it is to change. */
export const putSet = reviewed('set.put', z.looseObject({ set: LessonSet, skill: SkillId }));
