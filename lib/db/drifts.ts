import type { Id } from '../model/id.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

/** A lesson of a team, or of one's own. */
export type DriftOf = { team: Id | null; lesson: Id };

/** What of a revision's quotes was found on its pages when they were last seen from here; it holds ids, no words of a page. */
export type Drift = {
  rev: Id;
  /** When a page was last looked at, in ms. */
  at: number;
  /** Whether a claim's quote was there; those nobody looked for are missing. */
  claims: Readonly<Record<Id, boolean>>;
  /** When each of them was last looked for, told or not; missing where all were at `at`. */
  seen?: Readonly<Record<Id, number>>;
  /** When those who decide were asked to look again, or null; and about which claims, missing where about all. */
  asked: number | null;
  askedOf?: readonly Id[];
  /** The command they were asked by, with its number in the outbox; one from before does not say it. */
  askedBy?: { command: Id; n: number };
};

const key = ({ team, lesson }: DriftOf) => `drift:${team ?? 'own'}:${lesson}` as const;

export const readDrift = async (db: Db, of: DriftOf): Promise<Drift | null> =>
  (await readMeta<Drift>(db, key(of))) ?? null;

export const writeDrift = (db: Db, of: DriftOf, drift: Drift): Promise<void> => writeMeta(db, key(of), drift);

/** What is asked is asked again by another command, in the running transaction; nothing where the command asked nothing. */
export async function renameAsk(
  db: Db,
  team: Id,
  { from, to }: { from: Id; to: Drift['askedBy'] },
): Promise<void> {
  await db.meta
    .where('key')
    .startsWith(`drift:${team}:`)
    .filter(({ value }) => (value as Drift).askedBy?.command === from)
    .modify((row) => {
      row.value = { ...(row.value as Drift), askedBy: to };
    });
}

export const forgetDrifts = (db: Db, team: Id): PromiseLike<number> =>
  db.meta.where('key').startsWith(`drift:${team}:`).delete();
