import { activeLink } from '../../db/links.ts';
import { claimsOf } from '../../lesson/claims.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live, TeamLessonView } from '../deps.ts';
import { readLesson } from '../read-lesson.ts';
import { lastSent } from '../team/last-sent.ts';
import { sentView } from '../team/sent-view.ts';
import { live } from './live.ts';

/** What the active team has of a personal lesson; null without a team. */
export const watchTeamLesson = ({ db }: Deps, lesson: Id): Live<TeamLessonView | null> =>
  live(async () => {
    const link = await activeLink(db);
    if (link === null || link.end !== null) return null;
    const { team, teamName: name } = link;
    const last = await lastSent(db, { lesson, team });
    const head = (await readLesson(db, lesson)).kept.at(-1)?.revision;
    if (last === null || head === undefined) return { team, name, sent: null, claims: [] };
    const claims = claimsOf(head.content).map(({ id, text }) => ({ id, text }));
    return { team, name, sent: await sentView(db, link, { last, rev: head.rev }), claims };
  });
