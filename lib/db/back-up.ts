import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Link } from '../sync/link.ts';
import { enqueue } from './outbox.ts';
import type { Db } from './schema.ts';

/** Looked at so many at a time. */
const CHUNK = 2_000;

/**
 * Turns the backup of a team's log on, inside the running transaction: what was made in the team goes into the outbox, with `earlier`,
 * a time in ms, also what was made in none up to then. Everything is read from the server's start as well, where another device may have written.
 * Returns how many events are to be sent.
 */
export async function backUp(
  db: Db,
  {
    team,
    earlier,
    isSent,
  }: { team: Id; earlier: number | null; isSent: (link: Link, event: LogEvent) => boolean },
): Promise<number> {
  await db.links.update(team, { backup: true, me: null, earlier });
  const ids = (await db.events.toCollection().primaryKeys()) as Id[];
  let sent = 0;
  for (let from = 0; from < ids.length; from += CHUNK) {
    const events = (await db.events.bulkGet(ids.slice(from, from + CHUNK))).filter(
      (event) => event !== undefined,
    );
    const link = await db.links.get(team);
    if (link === undefined) throw new Error('this team is not connected');
    const wanted = events.filter((event) => isSent(link, event));
    const here = await db.outbox
      .where('[team+what.event]')
      .anyOf(wanted.map(({ id }) => [team, id]))
      .toArray();
    const known = new Set(here.flatMap(({ what }) => (what.t === 'event' ? [what.event] : [])));
    const fresh = wanted.filter(({ id }) => !known.has(id));
    await enqueue(
      db,
      link,
      fresh.map(({ id }) => ({ what: { t: 'event', event: id } })),
    );
    sent += fresh.length;
  }
  return sent;
}
