import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

/** Waits until what was written to this file or folder is on the disk. */
export function sync(path: string): void {
  const file = openSync(path, statSync(path).isDirectory() ? 'r' : 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Whether a file is a whole database of SQLite.
 * Reads all of it once, without changing it.
 */
export function isWhole(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare('pragma integrity_check').get()?.integrity_check === 'ok';
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/**
 * Copies a database as it is at one moment, also while it is written to, and checks the copy; only then it has its name.
 * Returns its bytes.
 * @throws when the copy is not whole.
 */
export async function writeCopy(from: string, to: string): Promise<number> {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    await backup(database, part, { rate: 1_000 });
  } finally {
    database.close();
  }
  if (!isWhole(part)) throw new Error(`the copy in ${part} is not whole`);
  sync(part);
  renameSync(part, to);
  return statSync(to).size;
}
