import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import { lastSent } from './last-sent.ts';
import { otherLive } from './other-live.ts';
import { sentView } from './sent-view.ts';
import { thereOf } from './there.ts';

/** Where a submission goes in the team: which lesson there, and the live revision it is written on; null for a new one. */
export type Place = { as: Id; base: Id | null };

type Wanted = { lesson: Id; rev: Id; improves?: Id | undefined; seen?: Id | undefined };

/**
 * The place of a personal lesson in a team: that of the lesson it improves, the one it has, or a new one. `waiting` while its last submission does: two would ask the
 * same people twice. `changed` where what would be replaced is not what was shown, `seen`, or is no longer live.
 */
export async function placeThere(
  db: Db,
  link: Link,
  { lesson, rev, improves, seen }: Wanted,
  newId: () => Id,
): Promise<Place | 'waiting' | 'changed'> {
  const last = await lastSent(db, { lesson, team: link.team });
  if (last !== null) {
    const { state } = await sentView(db, link, { last, rev });
    if (state === 'queued' || state === 'sent' || state === 'waiting') return 'waiting';
  }
  const as = improves ?? last?.as;
  const there = as === undefined ? null : await thereOf(db, link.team, as);
  const base = there?.rev ?? null;
  const isRetired = there?.state === 'retired';
  if (improves !== undefined && (isRetired || base === null || base !== (seen ?? base))) return 'changed';
  // What was retired takes no revisions any more.
  if (as === undefined || isRetired) return { as: newId(), base: null };
  const other = last && improves === undefined ? await otherLive(db, link.team, last) : null;
  return other === null || other.rev === seen ? { as, base } : 'changed';
}
