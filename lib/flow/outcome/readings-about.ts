import { readLessonEvents } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { visible } from '../../log/visible.ts';
import type { Id } from '../../model/id.ts';
import { lastSent } from '../team/last-sent.ts';
import type { LessonReading } from '../views/readings.ts';
import { lessonInTeam } from './lesson-in-team.ts';
import { readingsOf } from './readings-of.ts';

/** The figures a person noted as something they taught. */
async function notedOf(db: Db, lesson: Id): Promise<Set<string>> {
  const events = visible((await readLessonEvents(db, [lesson])).get(lesson) ?? []);
  return new Set(events.flatMap((event) => (event.kind === 'lesson.taught' ? [event.body.reading] : [])));
}

/** What the figures of its teams say of a lesson: of a team's own, or of what became of one's own there. */
export async function readingsAbout(db: Db, lesson: Id): Promise<LessonReading[]> {
  const there = await lessonInTeam(db, lesson);
  if (there !== null) return readingsOf(db, there.link, lesson);
  const noted = await notedOf(db, lesson);
  const found: LessonReading[] = [];
  for (const link of await db.links.toArray()) {
    if (link.end !== null) continue;
    const sent = await lastSent(db, { lesson, team: link.team });
    if (sent !== null) found.push(...(await readingsOf(db, link, sent.as)));
  }
  return found.map((reading) => ({ ...reading, isNoted: noted.has(reading.id) }));
}
