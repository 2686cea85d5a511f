import { openDb } from '../db/open-db.ts';
import { folds } from '../log/folds.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, Ports } from './deps.ts';
import { newIds } from './new-id.ts';

/** Opens the database and gives the use cases what they need; `name` is for tests. Problems: the storage ones. */
export async function openDeps({ name, ...ports }: Ports & { name?: string }): Promise<Result<Deps>> {
  const time = { now: Date.now, random: () => crypto.getRandomValues(new Uint8Array(16)) };
  const db = await openDb(folds, newIds(time), name);
  return db.ok ? ok({ ...time, db: db.value, ...ports }) : db;
}
