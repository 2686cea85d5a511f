import { readLessonEvents, retractionsOf } from '../db/lesson-events.ts';
import type { Db } from '../db/schema.ts';
import { readSkillEvents } from '../db/skills.ts';
import { type Changes, lessonChanges, skillChanges } from '../log/changes.ts';
import type { LogEvent } from '../model/event.ts';
import { breathe } from './breathe.ts';
import { lessonsTouched } from './lessons-touched.ts';

const CHUNK = 200;

/** What new events would change of what is here: both folds are made and compared, nothing is written. */
export async function importChanges(db: Db, fresh: readonly LogEvent[]): Promise<Changes> {
  const stored = await readSkillEvents(db);
  const all = [...stored, ...fresh, ...(await retractionsOf(db, fresh))];
  const skills = skillChanges({ before: db.folds.skills(stored), after: db.folds.skills(all) });
  const sum = { updated: 0, deleted: 0, restored: 0, hidden: 0, recounted: 0, ...skills };
  const touched = await lessonsTouched(db, fresh);
  const here = await db.lessons
    .where('id')
    .anyOf([...touched.keys()])
    .primaryKeys();
  for (let start = 0; start < here.length; start += CHUNK) {
    await breathe();
    const chunk = await readLessonEvents(db, here.slice(start, start + CHUNK));
    for (const [lesson, events] of chunk) {
      const coming = touched.get(lesson) ?? [];
      const late = await retractionsOf(db, coming);
      const before = db.folds.lesson(lesson, events);
      const after = db.folds.lesson(lesson, [...events, ...coming, ...late]);
      for (const [key, n] of Object.entries(lessonChanges({ before, after }))) {
        sum[key as keyof Changes] += n;
      }
    }
  }
  return sum;
}
