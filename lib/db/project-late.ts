import type { Id } from '../model/id.ts';
import { writeMeta } from './meta.ts';
import { projectLessons } from './project.ts';
import type { Db } from './schema.ts';

const NOTE = 'unprojected:';

/** Lessons of one transaction, so that what is read at once does not grow with the log. */
const CHUNK = 200;

/** Notes lessons, in the running transaction, that are projected by `projectLate`; each note is under an id of its own. */
export const projectLater = (db: Db, lessons: readonly Id[], id: Id): Promise<void> =>
  writeMeta(db, `${NOTE}${id}`, lessons);

/** Whether lessons are noted: a last page that projected its own would have them projected twice, and all in one transaction. */
export const isProjectedLate = async (db: Db): Promise<boolean> =>
  (await db.meta.where('key').startsWith(NOTE).limit(1).count()) > 0;

/**
 * Projects the lessons that were noted. A lesson of a long log is touched by most of its pages, and reading all its events for each of
 * them takes a time that grows with the square of the log. Cut short, it begins again; nothing is noted twice or lost.
 */
export async function projectLate(db: Db): Promise<void> {
  const notes = await db.meta.where('key').startsWith(NOTE).toArray();
  const lessons = [...new Set(notes.flatMap(({ value }) => value as Id[]))];
  const tables = [db.table('events'), db.lessons, db.entries, db.rollups, db.meta];
  for (let done = 0; done < lessons.length; done += CHUNK)
    await db.transaction('rw', tables, () => projectLessons(db, lessons.slice(done, done + CHUNK)));
  if (notes.length > 0) await db.meta.bulkDelete(notes.map(({ key }) => key));
}
