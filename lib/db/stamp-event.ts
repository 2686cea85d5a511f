import { stamp } from '../model/clock.ts';
import { type Id, type Random, uuidv7 } from '../model/id.ts';
import { activeLink } from './links.ts';
import { readDevice, readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

/**
 * What a new event of this device carries, inside the running transaction. Its time is always above the device's last,
 * so that the log has the order in which a person acted even within one millisecond or after the clock was set back. It belongs to
 * the team that is active now, for good: it is sent to that team's server and to no other.
 */
export async function stampEvent(
  db: Db,
  now: number,
  random: Random,
): Promise<{ id: Id; device: Id; team: Id | null; at: number }> {
  const device = await readDevice(db);
  const link = await activeLink(db);
  const at = stamp(now, ((await readMeta<number>(db, 'lastAt')) ?? -1) + 1);
  await writeMeta(db, 'lastAt', at);
  const team = link === null || link.end !== null ? null : link.team;
  return { id: uuidv7(at, random()), device, team, at };
}

/** From here on the log's time is told from the clock's, in ms: events of one moment are a millisecond apart. */
const AHEAD_MS = 60_000;

/** What an event notes of the clock where the log's time is ahead of it, since what is planned by days goes by those a person lives. */
export async function clockNote(db: Db, now: number): Promise<{ clock?: number }> {
  const last = (await readMeta<number>(db, 'lastAt')) ?? 0;
  return last - now < AHEAD_MS ? {} : { clock: now };
}
