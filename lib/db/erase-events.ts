import { Dexie } from 'dexie';
import type { Id } from '../model/id.ts';
import { erasing } from './append-only.ts';
import { lessonOf, targetsOf } from './lesson-events.ts';
import { readMeta, writeMeta } from './meta.ts';
import { withdrawEvents } from './outbox.ts';
import { projectLessons } from './project.ts';
import type { Db } from './schema.ts';
import { dropCopies } from './sent-events.ts';
import { projectSkills, SKILL_KINDS } from './skills.ts';

/**
 * Removes events from this device with everything that was made of them, in one transaction (the caller's, if one is running).
 * Only what their person erased: nothing else may remove an event. Returns how many were here.
 */
export function eraseEvents(db: Db, ids: readonly Id[]): PromiseLike<number> {
  const { lessons: projected, entries, rollups, meta, links, outbox, copies } = db;
  const tables = [db.table('events'), projected, entries, rollups, meta, links, outbox, copies];
  return db.transaction('rw', tables, async () => {
    const found = (await db.events.bulkGet([...ids])).filter((event) => event !== undefined);
    if (found.length === 0) return 0;
    const touched = [...found, ...(await targetsOf(db, found))];
    const running: object = Dexie.currentTransaction.idbtrans;
    erasing.add(running);
    try {
      await db.table('events').bulkDelete(found.map(({ id }) => id));
    } finally {
      erasing.delete(running);
    }
    await dropCopies(db, ids);
    await withdrawEvents(
      db,
      found.map(({ id }) => id),
    );
    await writeMeta(db, 'events', Math.max(0, ((await readMeta<number>(db, 'events')) ?? 0) - found.length));
    const lessons = new Set(touched.map(lessonOf).filter((lesson) => lesson !== null));
    if (lessons.size > 0) await projectLessons(db, [...lessons]);
    if (touched.some(({ kind }) => SKILL_KINDS.includes(kind))) await projectSkills(db);
    return found.length;
  });
}
