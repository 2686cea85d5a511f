import { retractionsOf } from '../db/lesson-events.ts';
import type { Db } from '../db/schema.ts';
import { lessonChanges } from '../log/changes.ts';
import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';

type Weighed = { lesson: Id; events: readonly LogEvent[]; coming: readonly LogEvent[] };

/** What coming events would change of one lesson; both folds are made and compared. */
export async function weighLesson(db: Db, { lesson, events, coming }: Weighed) {
  const late = await retractionsOf(db, coming);
  const before = db.folds.lesson(lesson, events);
  const after = db.folds.lesson(lesson, [...events, ...coming, ...late]);
  return lessonChanges({ before, after });
}
