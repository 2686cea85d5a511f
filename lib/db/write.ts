import type { Db } from './schema.ts';

/** Runs an action in one transaction over every table: all of it is stored, or none when it throws. */
export const write = <T>(db: Db, action: () => PromiseLike<T>): PromiseLike<T> =>
  db.transaction('rw', db.tables, action);
