import { activeLink } from '../../db/links.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { Link } from '../../sync/link.ts';
import { rowBody } from '../team/team-rows.ts';

/** Its form was looked at when it came. */
type Row = { state: string; rev: Id | null; content: LessonContent | null };

/**
 * A lesson as it is live under one of its names in a team this device is connected to, the active one's first; null for a lesson of
 * one's own.
 */
export async function lessonInTeam(
  db: Db,
  ...names: readonly Id[]
): Promise<{ link: Link; lesson: Id; rev: Id; content: LessonContent } | null> {
  const active = await activeLink(db);
  const links = (await db.links.toArray()).sort(
    (a, b) => Number(b.team === active?.team) - Number(a.team === active?.team),
  );
  for (const link of links) {
    if (link.end !== null) continue;
    for (const lesson of names) {
      const row = (await rowBody(db, [link.team, 'team', 'lesson', lesson])) as Partial<Row> | undefined;
      const { state, rev = null, content = null } = row ?? {};
      if (state === 'live' && rev !== null && content !== null) return { link, lesson, rev, content };
    }
  }
  return null;
}

/** The connection whose team has this lesson live, or null. */
export const teamOfLesson = async (db: Db, lesson: Id): Promise<Link | null> =>
  (await lessonInTeam(db, lesson))?.link ?? null;
