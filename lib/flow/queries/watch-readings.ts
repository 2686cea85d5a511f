import type { Id } from '../../model/id.ts';
import type { Deps, LessonReading, Live } from '../deps.ts';
import { lessonInTeam } from '../outcome/lesson-in-team.ts';
import { readingsOf } from '../outcome/readings-of.ts';
import { lastSent } from '../team/last-sent.ts';
import { live } from './live.ts';

/** What the figures of its teams say of a lesson: of a team's own, or of what became of one's own there. */
export const watchReadings = ({ db }: Deps, lesson: Id): Live<LessonReading[]> =>
  live(async () => {
    const there = await lessonInTeam(db, lesson);
    if (there !== null) return readingsOf(db, there.link, lesson);
    const found: LessonReading[] = [];
    for (const link of await db.links.toArray()) {
      if (link.end !== null) continue;
      const sent = await lastSent(db, { lesson, team: link.team });
      if (sent !== null) found.push(...(await readingsOf(db, link, sent.as)));
    }
    return found;
  });
