import { isToldLow } from '../../db/lesson-tasks.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LowCheck } from '../deps.ts';
import { lowCheck } from './check-reading.ts';
import type { TeamLesson } from './team-lessons.ts';

/** What is said of a lesson's questions to those alone who stand for it and have not looked yet, which is who the server gave the task. */
export const toldLow = async (db: Db, team: Id, of: TeamLesson): Promise<LowCheck | null> =>
  (await isToldLow(db, team, of.row.id)) ? lowCheck(db, team, of) : null;
