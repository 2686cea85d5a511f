import { join } from 'node:path';
import * as z from 'zod';
import { addToList, makeList, readList } from './kept-list.ts';

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

/** Makes an empty list where there is none, so that a missing one is known to be lost. */
export const makeErasedList = (dataDir: string): void => makeList(fileIn(dataDir));

/** Adds an erasure to the list; when this returns it is on the disk. */
export const listErasure = (dataDir: string, erasure: Erasure): void => addToList(fileIn(dataDir), [erasure]);

/**
 * Every erasure there was, oldest first; null when the list is missing.
 * @throws when a line cannot be read: what it erased would come back in silence.
 */
export const readErasures = (dataDir: string): Erasure[] | null =>
  readList(fileIn(dataDir), (line) => Erasure.safeParse(line).data ?? null);
