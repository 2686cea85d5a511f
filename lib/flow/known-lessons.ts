import type { Db } from '../db/schema.ts';
import { holdsQuotes } from '../lesson/holds-quotes.ts';
import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import type { LessonRow } from './deps.ts';
import { readLesson } from './read-lesson.ts';

type Made = { sources: readonly string[]; except: Id | null };

/**
 * Lessons made from one of the sources, newest first, without the one being edited. One address holds many selections:
 * of a selection only the lessons made of its words are known.
 */
export async function knownLessons(
  db: Db,
  capture: Capture | null,
  { sources, except }: Made,
): Promise<LessonRow[]> {
  const records = await db.lessons.where('sources').anyOf(sources).distinct().toArray();
  const rows = records
    .filter(({ id, deletedBy }) => deletedBy === null && id !== except)
    .flatMap(({ row }) => (row ? [row] : []))
    .sort((a, b) => b.savedAt - a.savedAt);
  if (capture?.scope !== 'selection') return rows;
  const known = await Promise.all(rows.map(({ id }) => isOf(db, id, capture)));
  return rows.filter((_, index) => known[index]);
}

async function isOf(db: Db, lesson: Id, selection: Capture): Promise<boolean> {
  const content = (await readLesson(db, lesson)).kept.at(-1)?.revision.content;
  return content !== undefined && holdsQuotes(selection, content);
}
