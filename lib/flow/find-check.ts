import type { Db } from '../db/schema.ts';
import type { Check } from '../model/check.ts';
import type { Id } from '../model/id.ts';
import { lessonInTeam } from './outcome/lesson-in-team.ts';
import { readLesson } from './read-lesson.ts';

/** A check of a kept revision, or of a team's live one. */
export async function findCheck(
  db: Db,
  { lesson, rev, check }: { lesson: Id; rev: Id; check: Id },
): Promise<Check | undefined> {
  const { kept } = await readLesson(db, lesson);
  const own = kept.find(({ revision }) => revision.rev === rev)?.revision.content;
  const there = own === undefined ? await lessonInTeam(db, lesson) : null;
  const content = own ?? (there?.rev === rev ? there.content : undefined);
  return content?.checks.find(({ id }) => id === check);
}
