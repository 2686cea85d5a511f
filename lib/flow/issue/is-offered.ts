import { issueName, readIssues } from '../../db/issues-seen.ts';
import type { Db } from '../../db/schema.ts';
import { isInTeam } from './is-in-team.ts';
import type { issueSource } from './issue-source.ts';

const DAY = 86_400_000;
/** So long after it was resolved the solution is still fresh, in ms. */
const FRESH = 2 * DAY;

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
  const name = await issueName(db, source);
  const before = offered[name];
  if (before !== undefined && (before.over || now - before.at >= DAY)) return false;
  const isFresh = resolvedAt !== null && resolvedAt <= now && now - resolvedAt <= FRESH;
  // Last, since it reads more than the rest.
  return (open[name] !== undefined || isFresh) && !(await isInTeam(db, source));
}
