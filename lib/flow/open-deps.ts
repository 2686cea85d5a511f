import { openDb } from '../db/open-db.ts';
import { folds } from '../log/folds.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, Ports } from './deps.ts';
import { newIds } from './new-id.ts';

type Opening = {
  /** For tests. */
  name?: string;
  /** Hears how far a log is that has to be prepared for this version. */
  onRebuild?: (done: number, total: number) => void;
};

/** Opens the database and gives the use cases what they need. Problems: the storage ones. */
export async function openDeps({ name, onRebuild, ...ports }: Ports & Opening): Promise<Result<Deps>> {
  const time = { now: Date.now, random: () => crypto.getRandomValues(new Uint8Array(16)) };
  const db = await openDb(folds, newIds(time), name, onRebuild);
  return db.ok ? ok({ ...time, db: db.value, ...ports }) : db;
}
