import { Id } from '../model/id.ts';
import type { Db } from './schema.ts';

type Key =
  | 'team'
  | 'device'
  | 'lastAt'
  | 'seq'
  | 'events'
  | 'skills'
  | 'projections'
  | 'endpoint'
  | `team-model:${Id}`
  | 'tips-quiet'
  | `team-flags:${Id}`
  | `answers-read:${Id}`
  | 'outcome-asks'
  | `unprojected:${Id}`
  | 'issues-seen'
  | 'taught-passed'
  | `consent:${Id}`
  | `drift:${Id | 'own'}:${Id}`
  | `earlier:${Id}:${Id}`;

/** What the database knows about itself, undefined before it was first written. */
export async function readMeta<T>(db: Db, key: Key): Promise<T | undefined> {
  return (await db.meta.get(key))?.value as T | undefined;
}

export async function writeMeta(db: Db, key: Key, value: unknown): Promise<void> {
  await db.meta.put({ key, value });
}

/** This device's id, made when the database was. */
export const readDevice = async (db: Db): Promise<Id> => Id.parse(await readMeta(db, 'device'));

/** Gives a new database its device id; another page that opens it at the same time does not make a second one. */
export const ensureDevice = (db: Db, newId: () => Id): PromiseLike<void> =>
  db.transaction('rw', db.meta, async () => {
    if ((await readMeta(db, 'device')) === undefined) await writeMeta(db, 'device', newId());
  });
