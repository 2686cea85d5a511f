import { Dexie } from 'dexie';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import { ensureDevice, readMeta } from './meta.ts';
import { attempt, refuse } from './problem-of.ts';
import { needsRebuild, rebuildProjections } from './rebuild.ts';
import { DB_NAME, DB_VERSION, type Db, declareDb, type Folds } from './schema.ts';

// Dexie multiplies its version numbers by ten and may raise the last digit to repair a schema.
const NEWER = (DB_VERSION + 1) * 10;

/** Dexie would open a newer database and patch our schema into it; nothing of a newer version may be touched. */
async function refuseNewer(name: string): Promise<void> {
  const { indexedDB } = Dexie.dependencies;
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  if ((found?.version ?? 0) >= NEWER) refuse({ kind: 'storage-newer' });
}

/**
 * Opens the database, made or brought to this version where needed, with its projections up to date. `onRebuild` hears
 * how many lessons of all were projected again, where they had to be.
 * Problems: storage-full, storage-newer, storage-unavailable.
 */
export const openDb = (
  folds: Folds,
  newId: () => Id,
  name = DB_NAME,
  onRebuild?: (done: number, total: number) => void,
): Promise<Result<Db>> =>
  attempt(async () => {
    if (!Dexie.dependencies.indexedDB) return refuse({ kind: 'storage-unavailable' });
    await refuseNewer(name);
    const db = declareDb(name, folds);
    await db.open();
    // Nearly always both are as they should be, and a transaction that may write would only keep the page waiting.
    const [device, isStale] = await Promise.all([readMeta(db, 'device'), needsRebuild(db)]);
    if (device === undefined) await ensureDevice(db, newId);
    if (isStale) await rebuildProjections(db, onRebuild);
    return ok(db);
  });
