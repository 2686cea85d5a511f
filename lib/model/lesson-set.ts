import * as z from 'zod';
import { Id } from './id.ts';

/** A set: an ordered list of lessons with an owner, "read these 8 first". */
export const LessonSet = z.looseObject({
  id: Id,
  title: z.string().min(1).max(300),
  owner: z.string().min(1).max(120),
  lessons: z.array(Id).max(100),
});
export type LessonSet = z.infer<typeof LessonSet>;
