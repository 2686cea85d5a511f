import 'fake-indexeddb/auto';
import { openDb } from '../../../lib/db/open-db.ts';
import type { Db } from '../../../lib/db/schema.ts';
import { folds } from '../../../lib/log/folds.ts';
import { DEVICE } from '../log/samples.ts';

let number = 0;

/** A name no other test of this run has used. */
export const freshName = (): string => `test-${++number}-${Math.random()}`;

/** A new, empty database in memory whose device is DEVICE. */
export async function memoryDb(name: string = freshName()): Promise<Db> {
  const opened = await openDb(folds, () => DEVICE, name);
  if (!opened.ok) throw new Error(`cannot open: ${opened.problem.kind}`);
  return opened.value;
}

/** Everything kept beside the events, in a form that does not depend on the order of arrival. */
export async function projections(db: Db) {
  const lessons = await db.lessons.toArray();
  return {
    lessons: lessons.filter(({ row }) => row !== null).map(({ seq: _, ...record }) => record),
    entries: await db.entries.toArray(),
    rollups: await db.rollups.toArray(),
    skills: (await db.meta.get('skills'))?.value,
    events: (await db.meta.get('events'))?.value ?? 0,
  };
}
