import { answersRead, flagAnswers } from '../../db/flag-answers.ts';
import { activeLink } from '../../db/links.ts';
import type { Deps, Live, NamedLesson } from '../deps.ts';
import { live } from './live.ts';
import { teamIndex } from './team-index.ts';

/** The lessons of the active team about which the person here raised a flag that was answered, until they have seen the answer on this device. */
export const watchAnswered = ({ db }: Pick<Deps, 'db'>): Live<NamedLesson[]> =>
  live(async () => {
    const link = await activeLink(db);
    if (link === null || link.end !== null) return [];
    const read = new Set(await answersRead(db, link.team));
    const told = (await flagAnswers(db, link.team)).filter(({ flag }) => !read.has(flag));
    if (told.length === 0) return [];
    const wanted = new Set(told.map(({ lesson }) => lesson));
    const { lessons } = await teamIndex(db, link);
    return lessons.flatMap(({ row: { id, title } }) => (wanted.has(id) ? [{ id, title }] : []));
  });
