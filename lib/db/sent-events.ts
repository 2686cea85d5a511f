import { Dexie } from 'dexie';
import type { Envelope, LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Link } from '../sync/link.ts';
import type { Db } from './schema.ts';

export type OfLink = (link: Link, event: Pick<Envelope, 'team' | 'at'>) => boolean;

/** Looked at so many at a time. */
const CHUNK = 2_000;

/**
 * Hands out, in pieces, the events of this device that belong to what a connection sends: by its own rule, and those of no team
 * that came from its server, where another device of the person put them.
 */
export async function forSent(
  db: Db,
  { link, isSent }: { link: Link; isSent: OfLink },
  each: (events: readonly LogEvent[]) => Promise<void>,
): Promise<void> {
  const came = new Set((await under(db, link.team).primaryKeys()).map(([, id]) => id));
  const ids = (await db.events.toCollection().primaryKeys()) as Id[];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const events = await db.events.bulkGet(ids.slice(from, from + CHUNK));
    await each(
      events
        .filter((event) => event !== undefined)
        .filter((event) => isSent(link, event) || came.has(event.id)),
    );
  }
}

const under = ({ copies }: Db, team: Id) =>
  copies.where('[team+id]').between([team, Dexie.minKey], [team, Dexie.maxKey]);

/** Remembers which of these events a team's server has though they were made in no team. */
export async function keepCopies(db: Db, team: Id, events: readonly LogEvent[]): Promise<void> {
  const free = events.filter((event) => event.team === null);
  if (free.length > 0) await db.copies.bulkPut(free.map(({ id }) => ({ team, id })));
}

/** Forgets it of events that are gone. */
export async function dropCopies(db: Db, ids: readonly Id[]): Promise<void> {
  const gone = new Set(ids);
  await db.copies.filter(({ id }) => gone.has(id)).delete();
}
