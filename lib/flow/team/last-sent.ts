import { readLessonEvents } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { visible } from '../../log/visible.ts';
import type { Id } from '../../model/id.ts';

/** What was sent of a personal lesson: `rev` is the revision here; `as` and `sent` are the lesson and revision there. */
export type LastSent = { at: number; rev: Id; as: Id; sent: Id; submission: Id };

/** The last submission of a personal lesson to a team, or null. */
export async function lastSent(db: Db, { lesson, team }: { lesson: Id; team: Id }): Promise<LastSent | null> {
  const events = (await readLessonEvents(db, [lesson])).get(lesson) ?? [];
  const last = visible(events).findLast((event) => event.kind === 'lesson.submitted' && event.team === team);
  return last?.kind === 'lesson.submitted' ? { ...last.body, at: last.at } : null;
}
