import { diffContent } from '../../lesson/diff.ts';
import type { Id } from '../../model/id.ts';
import { LessonContent } from '../../model/lesson.ts';
import type { Deps, DiffPart, Live } from '../deps.ts';
import { live } from './live.ts';
import { teamSkillNames } from './team-words.ts';
import { wordsHere } from './words-here.ts';

type Input = { team: Id; lesson: Id; from: Id; to: Id };

/** What differs between two revisions of a team's lesson; null where this device does not have the words of both. */
export const watchRevisionDiff = ({ db }: Deps, { team, lesson, from, to }: Input): Live<DiffPart[] | null> =>
  live(async () => {
    const words = await wordsHere(db, { team, lesson });
    const [before, after] = [from, to].map((rev) => LessonContent.safeParse(words.get(rev)).data);
    if (before === undefined || after === undefined) return null;
    const names = await teamSkillNames(db, team);
    return diffContent(before, after, (skill) => names.get(skill) ?? skill);
  });
