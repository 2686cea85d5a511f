import type { Db } from '../../db/schema.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { teamRows } from '../team/team-rows.ts';

/** Whether a team this device is connected to has a lesson in use that was made of a page. */
export async function isInTeam(db: Db, source: string): Promise<boolean> {
  for (const { team, end } of await db.links.toArray()) {
    if (end !== null) continue;
    for (const { body } of await teamRows(db, team, 'lesson')) {
      const { state, content } = body as { state?: unknown; content?: LessonContent | null };
      if (state === 'live' && content?.sources.some(({ key }) => key === source)) return true;
    }
  }
  return false;
}
