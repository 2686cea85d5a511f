import { lessonTasks } from '../../db/lesson-tasks.ts';
import type { Deps, Live, NamedLesson } from '../deps.ts';
import { live } from './live.ts';
import { teamIndex } from './team-index.ts';

/** The lessons the person here stands for whose questions few answer right, by title, of every team that is connected. */
export const watchLowLessons = ({ db }: Pick<Deps, 'db'>): Live<NamedLesson[]> =>
  live(async () => {
    const found: NamedLesson[] = [];
    for (const link of (await db.links.toArray()).filter(({ end }) => end === null)) {
      const tasks = await lessonTasks(db, link.team);
      if (![...tasks.values()].includes('questions')) continue;
      const { lessons } = await teamIndex(db, link);
      for (const { row } of lessons)
        if (tasks.get(row.id) === 'questions') found.push({ id: row.id, title: row.title });
    }
    return found;
  });
