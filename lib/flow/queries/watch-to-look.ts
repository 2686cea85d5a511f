import { askedAgain } from '../../db/asked-again.ts';
import { flagTasks } from '../../db/flag-tasks.ts';
import { lessonTasks } from '../../db/lesson-tasks.ts';
import { activeLink } from '../../db/links.ts';
import type { AskedLesson, Deps, Live } from '../deps.ts';
import { lessonsByName } from './lessons-by-name.ts';
import { live } from './live.ts';

/**
 * The lessons of the active team with a flag that the person here is to answer, or that they are to verify; not those others were asked to
 * decide about again.
 */
export const watchToLook = ({ db }: Pick<Deps, 'db'>): Live<AskedLesson[]> =>
  live(async () => {
    const link = await activeLink(db);
    if (link === null || link.end !== null) return [];
    const { team } = link;
    const asked = await askedAgain(db, team);
    const flagged = (await flagTasks(db, team)).map(({ lesson }) => lesson);
    const tasks = [...(await lessonTasks(db, team))];
    const due = tasks.flatMap(([lesson, why]) => (why === 'verify' && !asked.has(lesson) ? [lesson] : []));
    return lessonsByName(db, link, new Set([...flagged, ...due]));
  });
