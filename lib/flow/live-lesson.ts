import type { Db } from '../db/schema.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { LessonRow } from './deps.ts';

/** The row of a lesson that is there and not deleted. */
export async function liveLesson(db: Db, id: Id): Promise<Result<LessonRow>> {
  const record = await db.lessons.get(id);
  return record?.row && record.deletedBy === null
    ? ok(record.row)
    : fail({ kind: 'not-found', what: 'lesson' });
}
