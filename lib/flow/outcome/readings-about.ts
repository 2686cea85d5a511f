import { readLessonEvents } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { visible } from '../../log/visible.ts';
import type { Id } from '../../model/id.ts';
import { isoWeek } from '../../model/iso-week.ts';
import type { LessonReading } from '../views/readings.ts';
import { lessonInTeam } from './lesson-in-team.ts';
import { livedOf } from './lived-twins.ts';
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
  const links = new Map((await db.links.toArray()).map((link) => [link.team, link]));
  // One may have been sent several times: the first that went live counts.
  const lived = new Map(
    (await livedOf(db, lesson)).toReversed().map((one) => [`${one.team} ${one.as}`, one]),
  );
  for (const { as, team, since } of lived.values()) {
    const link = team === null ? undefined : links.get(team);
    if (link === undefined || link.end !== null) continue;
    const week = since === null ? '' : isoWeek(since);
    found.push(...(await readingsOf(db, link, as)).filter((reading) => reading.week >= week));
  }
  return found.map((reading) => ({ ...reading, isNoted: noted.has(reading.id) }));
}
