import { readMeta, writeMeta } from './meta.ts';
import { projectLessons } from './project.ts';
import type { Db } from './schema.ts';
import { projectSkills } from './skills.ts';

const CHUNK = 200;

/** True when the projections were made by other folds than today's, or a rebuild was cut short. */
export const needsRebuild = async (db: Db): Promise<boolean> =>
  (await readMeta<number>(db, 'projections')) !== db.folds.version;

/**
 * Makes every projection again from the events, some lessons at a time so that the page stays alive. Cut short, it is
 * asked for again at the next opening; events appended meanwhile are projected as always.
 */
export async function rebuildProjections(
  db: Db,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  await db.transaction('rw', [db.lessons, db.entries, db.rollups, db.meta], async () => {
    await writeMeta(db, 'projections', null);
    await Promise.all([db.lessons.clear(), db.entries.clear(), db.rollups.clear()]);
  });
  const lessons = (await db.events.orderBy('body.lesson').uniqueKeys()).filter(
    (key) => typeof key === 'string',
  );
  const tables = [db.table('events'), db.lessons, db.entries, db.rollups, db.meta];
  for (let done = 0; done < lessons.length; done += CHUNK) {
    await db.transaction('rw', tables, () => projectLessons(db, lessons.slice(done, done + CHUNK)));
    onProgress(Math.min(done + CHUNK, lessons.length), lessons.length);
  }
  await db.transaction('rw', tables, async () => {
    await projectSkills(db);
    await writeMeta(db, 'events', await db.events.count());
    await writeMeta(db, 'projections', db.folds.version);
  });
}
