import { readLessonEvents, retractionsOf } from '../db/lesson-events.ts';
import type { Db } from '../db/schema.ts';
import { readSkillEvents } from '../db/skills.ts';
import { type Changes, skillChanges } from '../log/changes.ts';
import type { LogEvent } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';
import type { PlanProgress, Watched } from './deps.ts';
import { lessonsTouched } from './lessons-touched.ts';
import { weighLesson } from './weigh-lesson.ts';

const CHUNK = 200;

/** What new events would change of what is here: both folds are made and compared, nothing is written. Problem: `cancelled`. */
export async function importChanges(
  db: Db,
  fresh: readonly LogEvent[],
  { onProgress, signal }: Watched<PlanProgress>,
): Promise<Result<Changes>> {
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
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const chunk = await readLessonEvents(db, here.slice(start, start + CHUNK));
    for (const [lesson, events] of chunk) {
      const change = await weighLesson(db, { lesson, events, coming: touched.get(lesson) ?? [] });
      for (const [key, n] of Object.entries(change)) sum[key as keyof Changes] += n;
    }
    onProgress?.({ step: 'weighing', done: start + chunk.size, total: here.length });
  }
  return ok(sum);
}
