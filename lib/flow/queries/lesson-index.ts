import { readMeta } from '../../db/meta.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { LessonRow } from '../deps.ts';
import { emptyIndex, type Kept, take } from './index-of-lessons.ts';
import { indexWords } from './index-words.ts';

/** Every live lesson in memory; `search` answers ids, best match first. */
export type LessonIndex = { rows: ReadonlyMap<Id, LessonRow>; search(text: string): Id[] };

const kept = new WeakMap<Db, Kept>();

/** The index of the database's lessons, brought up to date by reading only what changed since the last time. */
export async function lessonIndex(db: Db): Promise<LessonIndex> {
  // Erasing gives the device a new id and starts the numbers again, so nothing of before may be believed.
  const device = await readMeta(db, 'device');
  const before = kept.get(db);
  const index = before && before.device === device ? before : emptyIndex(device);
  kept.set(db, index);
  for (const record of await db.lessons.where('seq').above(index.seq).toArray()) take(index, record);
  return {
    rows: index.rows,
    search(text) {
      indexWords(index);
      return index.words.search(text).map(({ id }) => id as Id);
    },
  };
}
