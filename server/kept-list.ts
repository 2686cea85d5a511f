import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

function synced(path: string, flags: string, work: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    work(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whether the last byte is not the end of a line: a process ended in the middle of writing one. */
function isTorn(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}

/** Makes an empty list of lines where there is none, so that a missing one is known to be lost. */
export function makeList(path: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  if (existsSync(path)) return;
  synced(path, 'a', () => undefined);
  // The name itself has to be on the disk, too; Windows has no such call and does it by itself.
  if (process.platform !== 'win32') synced(folder, 'r', () => undefined);
}

/** Adds objects to a list, one a line; when this returns they are on the disk. */
export function addToList(path: string, objects: readonly object[]): void {
  makeList(path);
  const lines = objects.map((object) => `${JSON.stringify(object)}\n`).join('');
  synced(path, 'a+', (file) => {
    // One write, so that two processes do not mix their lines; what a disk that fills up took in part fails.
    writeFileSync(file, `${isTorn(file) ? '\n' : ''}${lines}`);
  });
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * The objects of a list, oldest first; null when the list is missing. A line without its end was never acknowledged.
 * @throws when a whole line cannot be read: what it says would be passed over in silence.
 */
export function readList<T>(path: string, read: (line: unknown) => T | null): T[] | null {
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.endsWith('}')) return [];
      const object = read(parsed(line));
      if (object === null) throw new Error(`${path}: line ${index + 1} cannot be read`);
      return [object];
    });
}
