import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import type { Id } from '../../model/id.ts';
import { LessonContent } from '../../model/lesson.ts';

/** The names of a team's skills by their id. */
export async function teamSkillNames(db: Db, team: Id): Promise<Map<string, string>> {
  const rows = await teamRowsOf(db, team, 'skill');
  return new Map(rows.map(({ id, body }) => [id, (body as { name?: string } | null)?.name ?? id]));
}

/** The titles of a team's lessons as they are live; '' for one this device does not know. */
export const titlesOf = (db: Db, team: Id, lessons: readonly Id[]): Promise<string[]> =>
  Promise.all(lessons.map(async (id) => (await liveContent(db, team, id))?.title ?? ''));

/** The live words of a team's lesson, or null while there are none that this version reads. */
export async function liveContent(db: Db, team: Id, lesson: Id): Promise<LessonContent | null> {
  const row = await db.rows.get([team, 'team', 'lesson', lesson]);
  const read = LessonContent.safeParse((row?.body as { content?: unknown } | undefined)?.content);
  return read.success ? read.data : null;
}
