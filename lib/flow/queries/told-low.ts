import { lessonTasks } from '../../db/lesson-tasks.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LowCheck } from '../deps.ts';
import { lowCheck } from './check-reading.ts';
import type { TeamLesson } from './team-lessons.ts';

/**
 * What is said of a lesson's questions to those alone who stand for it, until they have looked: to whoever the server gave the task, and to
 * its owner where there is more to look at first.
 */
export async function toldLow(db: Db, team: Id, of: TeamLesson): Promise<LowCheck | null> {
  const task = (await lessonTasks(db, team)).get(of.row.id);
  const isTold = task === 'questions' || (task === 'verify' && of.row.owner === 'self');
  return isTold ? lowCheck(db, team, of) : null;
}
