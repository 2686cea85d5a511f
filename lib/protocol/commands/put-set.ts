import * as z from 'zod';
import { LessonSet } from '../../model/lesson-set.ts';
import { reviewed } from './command.ts';
import { Version } from './parts.ts';

/** Makes or changes a set of lessons. */
export const putSet = reviewed('set.put', z.looseObject({ set: LessonSet, version: Version }));
