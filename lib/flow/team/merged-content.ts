import type { Db } from '../../db/schema.ts';
import { mergeLessons } from '../../lesson/merge.ts';
import { refusedText } from '../../lesson/refused-text.ts';
import type { Id } from '../../model/id.ts';
import { LessonContent } from '../../model/lesson.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { MergeWish } from '../views/team-merge.ts';
import { rowBody } from './team-rows.ts';

type Body = { state: string; rev: Id | null; content: LessonContent | null };

/** As many statements, checks and pages as one lesson holds of each. */
const MOST = 20;

/** What two live lessons say as one, and the live revision of the first. Problems: `not-found`, `too-many`, `text-refused`. */
export async function mergedContent(
  db: Db,
  { team, first, second, ...chosen }: MergeWish,
): Promise<Result<{ content: LessonContent; base: Id }>> {
  const liveOf = async (id: Id) => {
    const body = (await rowBody(db, [team, 'team', 'lesson', id])) as Body | undefined;
    return body?.state === 'live' && body.rev !== null && body.content !== null
      ? { id, rev: body.rev, content: body.content }
      : null;
  };
  const [a, b] = [await liveOf(first), await liveOf(second)];
  if (a === null || b === null || first === second) return fail({ kind: 'not-found', what: 'lesson' });
  const merged = LessonContent.safeParse(mergeLessons(a, b, { ...chosen, keep: new Set(chosen.keep) }));
  if (!merged.success) return fail({ kind: 'too-many', max: MOST });
  const why = refusedText(merged.data);
  return why === null ? ok({ content: merged.data, base: a.rev }) : fail({ kind: 'text-refused', why });
}
