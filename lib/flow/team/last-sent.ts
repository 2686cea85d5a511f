import { readLessonEvents } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { visible } from '../../log/visible.ts';
import type { Id } from '../../model/id.ts';

/** What was sent of a personal lesson: `rev` is the revision here; `as` and `sent` are the lesson and revision there, `own` all that were sent so far. */
export type LastSent = { at: number; rev: Id; as: Id; sent: Id; submission: Id; own: Id[] };

/** The last submission of a personal lesson to a team, or null. */
export async function lastSent(db: Db, { lesson, team }: { lesson: Id; team: Id }): Promise<LastSent | null> {
  const events = (await readLessonEvents(db, [lesson])).get(lesson) ?? [];
  const all = visible(events).flatMap((event) =>
    event.kind === 'lesson.submitted' && event.team === team ? [{ ...event.body, at: event.at }] : [],
  );
  const last = all.at(-1);
  return last === undefined ? null : { ...last, own: all.map(({ sent }) => sent) };
}
