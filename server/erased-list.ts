import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const common = { id: z.uuidv7(), at: z.int() } as const;

/** What one erasure removes: some of a person's events, all they have in a team, or the person. */
export const Erasure = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('events'),
    team: z.string(),
    person: z.string(),
    ids: z.array(z.string()),
  }),
  z.object({ ...common, kind: z.literal('log'), team: z.string(), person: z.string() }),
  z.object({ ...common, kind: z.literal('person'), person: z.string() }),
]);
export type Erasure = z.infer<typeof Erasure>;

/** The file lies beside the database and is no part of it, so that an older copy of that one does not bring back what was erased. */
const fileIn = (dataDir: string): string => join(dataDir, 'erased.jsonl');

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

/** Makes an empty list where there is none, so that a missing one is known to be lost. */
export function makeErasedList(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  if (existsSync(fileIn(dataDir))) return;
  synced(fileIn(dataDir), 'a', () => undefined);
  // The name itself has to be on the disk, too; Windows has no such call and does it by itself.
  if (process.platform !== 'win32') synced(dataDir, 'r', () => undefined);
}

/** Adds an erasure to the list; when this returns it is on the disk. */
export function listErasure(dataDir: string, erasure: Erasure): void {
  makeErasedList(dataDir);
  synced(fileIn(dataDir), 'a+', (file) => {
    // One write, so that two processes do not mix their lines.
    writeSync(file, `${isTorn(file) ? '\n' : ''}${JSON.stringify(erasure)}\n`);
  });
}

const readLine = (line: string): Erasure | null => {
  try {
    return Erasure.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * Every erasure there was, oldest first; null when the list is missing. A line without its end was never acknowledged.
 * @throws when a whole line cannot be read: what it erased would come back in silence.
 */
export function readErasures(dataDir: string): Erasure[] | null {
  if (!existsSync(fileIn(dataDir))) return null;
  const lines = readFileSync(fileIn(dataDir), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (!line.endsWith('}')) return [];
    const erasure = readLine(line);
    if (erasure === null) throw new Error(`${fileIn(dataDir)}: line ${index + 1} cannot be read`);
    return [erasure];
  });
}
