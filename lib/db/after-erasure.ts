import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Link } from '../sync/link.ts';
import { appendEvents } from './append-events.ts';
import { eraseEvents } from './erase-events.ts';
import type { Db } from './schema.ts';
import { forSent, keepCopies, type OfLink } from './sent-events.ts';

/** The events of this device that belong to what a connection sends. */
async function eventsOf(db: Db, link: Link, isSent: OfLink): Promise<LogEvent[]> {
  const found: LogEvent[] = [];
  await forSent(db, { link, isSent }, async (events) => void found.push(...events));
  return found;
}

/** Removes this device's copy of what was erased elsewhere, inside the running transaction; returns how many events went. */
export async function dropCopy(db: Db, link: Link, isSent: OfLink): Promise<number> {
  const events = await eventsOf(db, link, isSent);
  return eraseEvents(
    db,
    events.map(({ id }) => id),
  );
}

const targetOf = ({ body }: LogEvent): unknown => (body as { target?: unknown } | null)?.target;

/**
 * Puts copies under new ids in the place of what was erased elsewhere, inside the running transaction: the server remembers the old
 * ids as erased. `newId` has to give the same on every device of the person. What one event says about another still says it. Returns how many there are.
 */
export async function copyAsNew(
  db: Db,
  link: Link,
  isSent: OfLink,
  newId: (event: LogEvent) => Id,
): Promise<number> {
  const events = await eventsOf(db, link, isSent);
  const renamed = new Map(events.map((event) => [event.id, newId(event)]));
  const copies = events.map((event) => {
    const target = targetOf(event);
    const next = typeof target === 'string' ? renamed.get(target) : undefined;
    const body = next === undefined ? event.body : { ...(event.body as object), target: next };
    return { ...event, id: renamed.get(event.id) ?? event.id, body } as LogEvent;
  });
  await eraseEvents(
    db,
    events.map(({ id }) => id),
  );
  await appendEvents(db, copies);
  await keepCopies(db, link.team, copies);
  return copies.length;
}
