import { flagTasks } from '../../db/flag-tasks.ts';
import { lessonTasks } from '../../db/lesson-tasks.ts';
import type { Deps, Live, NamedLesson } from '../deps.ts';
import { live } from './live.ts';
import { teamIndex } from './team-index.ts';

/** The lessons with a flag that the person here is to answer, or that they are to verify, of every team that is connected. */
export const watchToLook = ({ db }: Pick<Deps, 'db'>): Live<NamedLesson[]> =>
  live(async () => {
    const found: NamedLesson[] = [];
    for (const link of (await db.links.toArray()).filter(({ end }) => end === null)) {
      const flagged = (await flagTasks(db, link.team)).map(({ lesson }) => lesson);
      const tasks = [...(await lessonTasks(db, link.team))];
      const due = tasks.flatMap(([lesson, why]) => (why === 'verify' ? [lesson] : []));
      const wanted = new Set([...flagged, ...due]);
      if (wanted.size === 0) continue;
      const { lessons } = await teamIndex(db, link);
      for (const { row } of lessons) if (wanted.has(row.id)) found.push({ id: row.id, title: row.title });
    }
    return found;
  });
