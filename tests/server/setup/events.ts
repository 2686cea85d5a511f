import { meStream, type Store } from '../../../server/store/port.ts';
import type { Row } from '../../../server/store/tables.ts';
import { NOON, newId } from './people.ts';

type Whose = Pick<Row<'member'>, 'team_id' | 'person_id'>;

/** A sealed event of a person, as a push stores it. */
const eventRow = (
  { team_id, person_id }: Whose,
  device_id: string,
  seq: number,
  more: Partial<Row<'event'>> = {},
): Row<'event'> => ({
  team_id,
  person_id,
  event_id: newId(),
  seq,
  device_id,
  n: seq,
  kind: 'sealed',
  v: 1,
  at: NOON,
  received_at: NOON,
  body: `{"sealed":"c2VhbGVk${seq}"}`,
  hash: `hash-${seq}`,
  ...more,
});

/** Stores events after those that are there and counts them, as a push does; their ids in order. */
export async function addEvents(
  store: Store,
  member: Whose,
  device_id: string,
  count: number,
  more: Partial<Row<'event'>> = {},
): Promise<string[]> {
  const stream = meStream(member.person_id);
  return store.write(async (tx) => {
    const [head] = await tx.lock(member.team_id, [stream]);
    if (head === undefined) throw new Error('no head');
    const rows = Array.from({ length: count }, (_, at) =>
      eventRow(member, device_id, head.seq + at + 1, more),
    );
    await tx.insert('event', rows);
    const bytes = rows.reduce((sum, { body }) => sum + Buffer.byteLength(body), head.bytes);
    await tx.patch(
      'head',
      { team_id: member.team_id, stream },
      { seq: head.seq + count, events: head.events + count, bytes },
    );
    return rows.map(({ event_id }) => event_id);
  });
}
