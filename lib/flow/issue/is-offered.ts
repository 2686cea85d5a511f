import { issueName, readIssues } from '../../db/issues-seen.ts';
import type { Db } from '../../db/schema.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { teamRows } from '../team/team-rows.ts';
import type { issueSource } from './issue-source.ts';

const DAY = 86_400_000;
/** So long after it was resolved the solution is still fresh, in ms. */
const FRESH = 2 * DAY;

/** Whether a team this device is connected to has a lesson in use that was made of a page. */
async function isInTeam(db: Db, source: string): Promise<boolean> {
  for (const { team, end } of await db.links.toArray()) {
    if (end !== null) continue;
    for (const { body } of await teamRows(db, team, 'lesson')) {
      const { state, content } = body as { state?: unknown; content?: LessonContent | null };
      if (state === 'live' && content?.sources.some(({ key }) => key === source)) return true;
    }
  }
  return false;
}

/**
 * Whether the solution of an issue is offered to be captured: it was seen open before or was resolved within two days, no lesson was made
 * of it, of one's own or of a team, and it was not offered on another day nor turned down.
 */
export async function isOffered(
  db: Db,
  { source, isResolved, resolvedAt }: NonNullable<ReturnType<typeof issueSource>>,
  now: number,
): Promise<boolean> {
  const { open, offered } = await readIssues(db);
  const lessons = await db.lessons.where('sources').equals(source).toArray();
  if (!isResolved || lessons.some(({ row, deletedBy }) => row !== null && deletedBy === null)) return false;
  const name = issueName(source);
  const before = offered[name];
  if (before !== undefined && (before.over || now - before.at >= DAY)) return false;
  const isFresh = resolvedAt !== null && resolvedAt <= now && now - resolvedAt <= FRESH;
  // Last, since it reads more than the rest.
  return (open[name] !== undefined || isFresh) && !(await isInTeam(db, source));
}
