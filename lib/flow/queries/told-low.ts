import { lessonTasks } from '../../db/lesson-tasks.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LowCheck, TeamLessonRow } from '../deps.ts';
import { lowCheck } from './check-reading.ts';

/** What is said of a lesson's questions to those alone who stand for it: its owner, and whoever the server gave the task. */
export async function toldLow(db: Db, team: Id, { id, rev, owner }: TeamLessonRow): Promise<LowCheck | null> {
  const isTold = owner === 'self' || (await lessonTasks(db, team)).get(id) === 'questions';
  return isTold ? lowCheck(db, team, { lesson: id, rev }) : null;
}
