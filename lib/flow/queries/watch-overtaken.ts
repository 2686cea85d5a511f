import { activeLink } from '../../db/links.ts';
import { diffContent } from '../../lesson/diff.ts';
import { threeWay } from '../../lesson/three-way.ts';
import type { Id } from '../../model/id.ts';
import { LessonContent } from '../../model/lesson.ts';
import type { Deps, Live, Overtaken } from '../deps.ts';
import { lastSent } from '../team/last-sent.ts';
import { rowBody } from '../team/team-rows.ts';
import { live } from './live.ts';
import { liveContent } from './team-words.ts';

const read = (content: unknown): LessonContent | null => LessonContent.safeParse(content).data ?? null;

/**
 * The last submission of a personal lesson beside the team's live revision and the one it was written on; two sides only where that one
 * is not here. Null where either of the two is not.
 */
export const watchOvertaken = ({ db }: Deps, lesson: Id): Live<Overtaken | null> =>
  live(async () => {
    const link = await activeLink(db);
    const last = link && (await lastSent(db, { lesson, team: link.team }));
    if (link === null || last === null) return null;
    const body = await rowBody(db, [link.team, 'me', 'task', `submission:${last.submission}`]);
    const task = (body ?? {}) as { content?: unknown; was?: unknown };
    const [there, own, base] = [
      await liveContent(db, link.team, last.as),
      read(task.content),
      read(task.was),
    ];
    if (there === null || own === null) return null;
    const mine = { ...own, skills: there.skills };
    const plain = (id: string) => id;
    return base === null
      ? { sides: 2, parts: diffContent(there, mine, plain) }
      : { sides: 3, parts: threeWay({ base: { ...base, skills: there.skills }, live: there, mine }, plain) };
  });
