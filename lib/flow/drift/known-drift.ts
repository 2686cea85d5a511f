import { type Drift, type DriftOf, readDrift } from '../../db/drifts.ts';
import type { Db } from '../../db/schema.ts';

/** What is known of a lesson's quotes. Where the request to look again was refused, or went to nothing, nobody was asked. */
export async function knownDrift(db: Db, of: DriftOf): Promise<Drift | null> {
  const drift = await readDrift(db, of);
  if (of.team === null || drift?.askedBy === undefined) return drift;
  const { command, n } = drift.askedBy;
  const row = await db.outbox.get([of.team, n]);
  const isOurs = row?.what.t === 'command' && row.what.id === command;
  return isOurs && (row.state === 'dead' || row.state === 'void')
    ? { ...drift, asked: null, askedOf: [] }
    : drift;
}
