import { askedAgain } from '../../db/asked-again.ts';
import { flagTasks } from '../../db/flag-tasks.ts';
import { lessonTasks } from '../../db/lesson-tasks.ts';
import { activeLink } from '../../db/links.ts';
import type { Deps, Live, NamedLesson } from '../deps.ts';
import { live } from './live.ts';
import { teamIndex } from './team-index.ts';

/**
 * The lessons of the active team with a flag that the person here is to answer, or that they are to verify; not those others were asked to
 * decide about again.
 */
export const watchToLook = ({ db }: Pick<Deps, 'db'>): Live<NamedLesson[]> =>
  live(async () => {
    const link = await activeLink(db);
    if (link === null || link.end !== null) return [];
    const { team } = link;
    const asked = await askedAgain(db, team);
    const flagged = (await flagTasks(db, team)).map(({ lesson }) => lesson);
    const tasks = [...(await lessonTasks(db, team))];
    const due = tasks.flatMap(([lesson, why]) => (why === 'verify' && !asked.has(lesson) ? [lesson] : []));
    const wanted = new Set([...flagged, ...due]);
    if (wanted.size === 0) return [];
    const { lessons } = await teamIndex(db, link);
    return lessons.flatMap(({ row: { id, title } }) => (wanted.has(id) ? [{ id, title }] : []));
  });
