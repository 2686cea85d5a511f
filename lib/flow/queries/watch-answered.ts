import { answersRead, flagAnswers } from '../../db/flag-answers.ts';
import { activeLink } from '../../db/links.ts';
import type { AskedLesson, Deps, Live } from '../deps.ts';
import { lessonsByName } from './lessons-by-name.ts';
import { live } from './live.ts';

/** The lessons of the active team about which the person here raised a flag that was answered, until they have seen the answer on this device. */
export const watchAnswered = ({ db }: Pick<Deps, 'db'>): Live<AskedLesson[]> =>
  live(async () => {
    const link = await activeLink(db);
    if (link === null || link.end !== null) return [];
    const read = new Set(await answersRead(db, link.team));
    const told = (await flagAnswers(db, link.team)).filter(({ flag }) => !read.has(flag));
    return lessonsByName(db, link, new Set(told.map(({ lesson }) => lesson)));
  });
