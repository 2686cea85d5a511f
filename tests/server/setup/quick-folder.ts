import { mkdtempSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** All databases of a run of the tests take about half of it, in bytes. */
const ROOM = 8 * 1024 ** 3;

function hasRoom(): boolean {
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM && freemem() > ROOM;
}

/** A new folder for what is thrown away again; in memory where there is plenty, since a disk takes its time for each commit and each file that goes. */
export function quickFolder(name: string): string {
  let place = tmpdir();
  try {
    if (hasRoom()) place = MEMORY;
  } catch {
    // Not every system has it.
  }
  return mkdtempSync(join(place, `passalong-${name}-`));
}
