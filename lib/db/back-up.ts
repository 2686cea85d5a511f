import type { Id } from '../model/id.ts';
import { linkOf } from './links.ts';
import { enqueue } from './outbox.ts';
import type { Db } from './schema.ts';
import { forSent, type OfLink } from './sent-events.ts';

/**
 * Turns the backup of a team's log on, inside the running transaction: what was made in the team goes into the outbox, with `earlier`,
 * a time in ms, also what was made in none up to then. Everything is read from the server's start as well, where another device may have written.
 * Returns how many events are to be sent.
 */
export async function backUp(
  db: Db,
  { team, earlier, isSent }: { team: Id; earlier: number | null; isSent: OfLink },
): Promise<number> {
  await db.links.update(team, { backup: true, me: null, earlier });
  let sent = 0;
  await forSent(db, { link: await linkOf(db, team), isSent }, async (wanted) => {
    const here = await db.outbox
      .where('[team+what.event]')
      .anyOf(wanted.map(({ id }) => [team, id]))
      .toArray();
    const known = new Set(here.flatMap(({ what }) => (what.t === 'event' ? [what.event] : [])));
    const fresh = wanted.filter(({ id }) => !known.has(id));
    await enqueue(
      db,
      await linkOf(db, team),
      fresh.map(({ id }) => ({ what: { t: 'event', event: id } })),
    );
    sent += fresh.length;
  });
  return sent;
}
