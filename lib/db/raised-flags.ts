import type { Id } from '../model/id.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

/** What this device remembers of a flag it raised; `id` is the command's, `flag` the flag's own, which older records lack. */
export type RaisedRecord = {
  id: Id;
  flag?: Id | undefined;
  lesson: Id;
  claim: Id | null;
  kind: 'wrong' | 'outdated' | 'unclear';
  words: string;
  at: number;
};

/** Older ones are answered or forgotten by then. */
const MOST = 200;

const key = (team: Id) => `team-flags:${team}` as const;

export const raisedFlags = async (db: Db, team: Id): Promise<RaisedRecord[]> =>
  (await readMeta<RaisedRecord[]>(db, key(team))) ?? [];

/** Remembers a flag, in the running transaction. */
export async function noteFlag(db: Db, team: Id, flag: RaisedRecord): Promise<void> {
  await writeMeta(db, key(team), [...(await raisedFlags(db, team)), flag].slice(-MOST));
}

/** A flag is raised again by another command, in the running transaction; nothing where the command raised none. */
export async function renameFlag(db: Db, team: Id, { from, to }: { from: Id; to: Id }): Promise<void> {
  const flags = await raisedFlags(db, team);
  if (!flags.some(({ id }) => id === from)) return;
  await writeMeta(
    db,
    key(team),
    flags.map((flag) => (flag.id === from ? { ...flag, id: to } : flag)),
  );
}

export const forgetFlags = (db: Db, team: Id): PromiseLike<void> => db.meta.delete(key(team));
