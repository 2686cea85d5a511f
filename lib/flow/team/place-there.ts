import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import { lastSent } from './last-sent.ts';
import { sentView } from './sent-view.ts';
import { rowBody } from './team-rows.ts';

/** Where a submission goes in the team: which lesson there, and the live revision it is written on; null for a new one. */
export type Place = { as: Id; base: Id | null };

/**
 * The place of a personal lesson in a team: that of the lesson it improves, the one it has, or a new one. Null while its last submission still waits: two would ask the
 * same people twice.
 */
export async function placeThere(
  db: Db,
  link: Link,
  { lesson, rev, improves }: { lesson: Id; rev: Id; improves?: Id | undefined },
  newId: () => Id,
): Promise<Place | null> {
  const last = await lastSent(db, { lesson, team: link.team });
  if (last !== null) {
    const { state } = await sentView(db, link, { last, rev });
    if (state === 'queued' || state === 'sent' || state === 'waiting') return null;
  }
  const as = improves ?? last?.as;
  if (as === undefined) return { as: newId(), base: null };
  const key = [link.team, 'team', 'lesson', as] as const;
  const there = (await rowBody(db, [...key])) as { state: string; rev: Id | null } | undefined;
  // What was retired takes no revisions any more.
  return there?.state === 'retired' ? { as: newId(), base: null } : { as, base: there?.rev ?? null };
}
