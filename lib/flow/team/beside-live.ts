import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { NextThere } from '../views/next-there.ts';
import type { LastSent } from './last-sent.ts';
import { ontoLive } from './onto-live.ts';
import { otherLive } from './other-live.ts';

/** What others made live of a lesson since it was sent, and all that these words would change of it. */
export async function besideLive(
  db: Db,
  team: Id,
  { last, content }: { last: LastSent; content: LessonContent },
): Promise<NextThere['other']> {
  const { rev, tier, content: live = null } = (await otherLive(db, team, last)) ?? {};
  if (rev === undefined || tier === undefined || live === null) return null;
  return { lesson: last.as, rev, changes: ontoLive({ content: live, tier }, content).changes };
}
