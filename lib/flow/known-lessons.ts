import type { Db } from '../db/schema.ts';
import type { Id } from '../model/id.ts';
import type { LessonRow } from './deps.ts';

/** Lessons made from one of the sources, newest first, without the one being edited. */
export async function knownLessons(
  db: Db,
  sources: readonly string[],
  except: Id | null,
): Promise<LessonRow[]> {
  const records = await db.lessons.where('sources').anyOf(sources).distinct().toArray();
  return records
    .filter(({ id, deletedBy }) => deletedBy === null && id !== except)
    .flatMap(({ row }) => (row ? [row] : []))
    .sort((a, b) => b.savedAt - a.savedAt);
}
