import { readLessonEvents } from '../db/lesson-events.ts';
import type { Db } from '../db/schema.ts';
import { foldLesson, type LessonFold } from '../log/fold-lesson.ts';
import type { Id } from '../model/id.ts';

/** A lesson as its events say, with every revision that is not retracted. */
export const readLesson = async (db: Db, lesson: Id): Promise<LessonFold> =>
  foldLesson((await readLessonEvents(db, [lesson])).get(lesson) ?? []);
