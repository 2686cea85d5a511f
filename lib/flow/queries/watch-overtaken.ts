import { activeLink } from '../../db/links.ts';
import { diffContent } from '../../lesson/diff.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { Deps, DiffPart, Live } from '../deps.ts';
import { lastSent } from '../team/last-sent.ts';
import { rowBody } from '../team/team-rows.ts';
import { live } from './live.ts';

type WithContent = { content?: LessonContent | null } | undefined;

/** What the last submission of a personal lesson says otherwise than the team's live revision; null where either is not here. */
export const watchOvertaken = ({ db }: Deps, lesson: Id): Live<DiffPart[] | null> =>
  live(async () => {
    const link = await activeLink(db);
    const last = link && (await lastSent(db, { lesson, team: link.team }));
    if (link === null || last === null) return null;
    const { team } = link;
    const there = (await rowBody(db, [team, 'team', 'lesson', last.as])) as WithContent;
    const own = (await rowBody(db, [team, 'me', 'task', `submission:${last.submission}`])) as WithContent;
    if (!there?.content || !own?.content) return null;
    return diffContent(there.content, { ...own.content, skills: there.content.skills }, (id) => id);
  });
