import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

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
 * Copies the rows of a database as they are at one moment, also while it is written to, and checks the copy; only then it
 * has its name. Row by row, so that nothing of what is gone comes along in the unused parts of pages. Returns its bytes.
 * @throws when the copy is not whole.
 */
export function writeCopy(from: string, to: string): number {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    database.prepare('vacuum into ?').run(part);
  } finally {
    database.close();
  }
  if (!isWhole(part)) throw new Error(`the copy in ${part} is not whole`);
  sync(part);
  renameSync(part, to);
  return statSync(to).size;
}
