import type { Db } from '../../db/schema.ts';
import { nearOnes } from '../../lesson/near.ts';
import type { Id } from '../../model/id.ts';
import type { LessonContent } from '../../model/lesson.ts';
import type { ToSendView } from '../views/to-send.ts';
import { teamRows } from './team-rows.ts';

type Body = { state: string; content: LessonContent | null };

/** Live lessons of the team that say nearly this; the team's own copy of the lesson, `own`, is not one. */
export async function nearInTeam(
  db: Db,
  team: Id,
  { content, own }: { content: LessonContent; own: Id | undefined },
): Promise<ToSendView['near']> {
  const others = (await teamRows(db, team, 'lesson')).flatMap(({ id, body }) => {
    const { state, content: words } = body as Body;
    return words === null || state !== 'live' || id === own ? [] : [{ id, content: words }];
  });
  return nearOnes(content, others).map(({ id: lesson, content: { title, insight } }) => ({
    ...{ lesson, title },
    insight: insight?.text ?? '',
  }));
}
