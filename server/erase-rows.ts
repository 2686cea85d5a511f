import type { Tx } from './store/port.ts';
import type { Row } from './store/tables.ts';

/**
 * Removes events of a person and leaves their ids as marks in the person's own stream, also of events that never came:
 * another device may still hold them. `head` is the locked head of that stream; what it has become is returned.
 */
export async function eraseRows(
  tx: Tx,
  head: Row<'head'>,
  { person, ids, now }: { person: string; ids: readonly string[]; now: number },
): Promise<{ head: Row<'head'>; removed: number }> {
  const { team_id, stream } = head;
  const mine = { team_id, person_id: person };
  const among = { column: 'event_id', values: ids } as const;
  const events = await tx.pick('event', ['body_bytes'], { where: mine, among });
  const marks = await tx.list('tombstone', {
    where: { team_id, stream },
    among: { column: 'id', values: ids },
  });
  const marked = new Set(marks.filter(({ entity }) => entity === 'event').map(({ id }) => id));
  let seq = head.seq;
  await tx.insert(
    'tombstone',
    [...new Set(ids)]
      .filter((id) => !marked.has(id))
      .map((id) => ({ team_id, stream, seq: ++seq, entity: 'event', id, at: now })),
  );
  await tx.remove('event', mine, among);
  const bytes = events.reduce((sum, { body_bytes }) => sum + body_bytes, 0);
  const next = { ...head, seq, events: head.events - events.length, bytes: head.bytes - bytes };
  await tx.patch('head', { team_id, stream }, { seq: next.seq, events: next.events, bytes: next.bytes });
  return { head: next, removed: events.length };
}
