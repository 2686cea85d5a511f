import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { signPutBack } from './audit-heads.ts';
import type { Config } from './config.ts';
import { isWhole, sync, writeCopy } from './copy.ts';
import type { Deps } from './deps.ts';
import { fail, ok, type Result } from './outcome.ts';
import { type PutBack, putBack } from './put-back.ts';
import { migrate, schemaState } from './store/migrate.ts';
import { openStore, type SqlStore } from './store/open.ts';
import { openDatabase } from './store/sqlite-database.ts';

type Given = Pick<Deps, 'now' | 'random'> & { config: Pick<Config, 'dataDir' | 'SIGNING_KEY'> };

/** What was restored; `kept` is where the database that was there before lies now. */
export type Restored = PutBack & { kept: string | null };

export type RestoreProblem = { kind: 'no-file' | 'not-whole' | 'not-ours' | 'newer-tables' | 'no-list' };

async function prepared(
  store: SqlStore,
  given: Given,
  withList: boolean,
): Promise<Result<PutBack, RestoreProblem>> {
  const { unknown, isNew } = await schemaState(store.db);
  if (isNew) return fail({ kind: 'not-ours' });
  if (unknown.length > 0) return fail({ kind: 'newer-tables' });
  await migrate(store.db, 'sqlite');
  const done = await putBack({ ...given, store }, 'server.restored', { withList });
  return done === null ? fail({ kind: 'no-list' }) : ok(done);
}

/** Gives the present database a second name and takes what belongs to it out of the way of the next one. */
function setAside(file: string, kept: string): void {
  try {
    // What is in its log goes into the file itself; one that is damaged is kept as it is.
    openDatabase(file).close();
  } catch {}
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`);
  rmSync(`${file}-shm`, { force: true });
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
  }
}

const removeCopy = (file: string): void => {
  for (const end of ['', '-wal', '-shm', '.part']) rmSync(`${file}${end}`, { force: true });
};

async function openedBy<R>(file: string, work: (store: SqlStore) => Promise<R>): Promise<R> {
  const store = await openStore({ kind: 'sqlite', file }, 'leave');
  return work(store).finally(() => store.close());
}

/**
 * Puts a copy in the place of the database; the caller holds its lock. The copy is made ready beside it: brought up to
 * date, without what was erased since, with a new epoch. Only then it takes the name, in one step, so that a fault before
 * leaves everything as it was.
 */
export async function restore(
  given: Given,
  from: string,
  { file, withList }: { file: string; withList: boolean },
): Promise<Result<Restored, RestoreProblem>> {
  if (!existsSync(from)) return fail({ kind: 'no-file' });
  if (!isWhole(from)) return fail({ kind: 'not-whole' });
  const fresh = `${file}.restoring`;
  removeCopy(fresh);
  writeCopy(from, fresh);
  const made = await openedBy(fresh, (store) => prepared(store, given, withList));
  if (!made.ok) {
    removeCopy(fresh);
    return made;
  }
  sync(fresh);
  const kept = existsSync(file) ? `${file}.before-${given.now()}` : null;
  if (kept !== null) setAside(file, kept);
  renameSync(fresh, file);
  if (process.platform !== 'win32') sync(dirname(file));
  await openedBy(file, (store) => signPutBack({ ...given, store }));
  return ok({ ...made.value, kept });
}
