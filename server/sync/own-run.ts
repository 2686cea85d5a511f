import type { CommandItem, EventItem, Item, ItemResult } from '../../lib/protocol/item.ts';
import type { Caller } from '../http/device.ts';
import { meStream, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { checkedBody } from './check-item.ts';
import { contribute } from './contribute.ts';
import { type Ended, endedSince } from './ended.ts';
import { advance, named } from './numbers.ts';

/** Any item but a command: it touches what is the sender's own and nothing else. */
export type OwnItem = Exclude<Item, CommandItem>;

/** What one person may keep on the server. */
const MOST = { events: 1_000_000, bytes: 200 * 1024 * 1024 };

type Place = {
  caller: Caller;
  gen: number;
  now: number;
  clock: () => number;
  random: (bytes: number) => Uint8Array;
};
type Head = Row<'head'>;
/** What tells whether an event is the one that came before. */
type Before = Pick<Row<'event'>, 'seq' | 'hash'>;
type Known = { stored: ReadonlyMap<string, Before>; erased: ReadonlySet<string> };

/** Which of these ids the person has sent before, and which they have erased since. */
async function knownOf(tx: Tx, { team, person }: Caller, ids: readonly string[]): Promise<Known> {
  const stored = await tx.pick('event', ['event_id', 'seq', 'hash'], {
    where: { team_id: team, person_id: person },
    among: { column: 'event_id', values: ids },
  });
  const erased = await tx.list('tombstone', {
    where: { team_id: team, stream: meStream(person) },
    among: { column: 'id', values: ids },
    order: 'id',
  });
  return {
    stored: new Map(stored.map((row) => [row.event_id, row])),
    erased: new Set(erased.filter(({ entity }) => entity === 'event').map(({ id }) => id)),
  };
}

type Kept = { head: Head; rows: Row<'event'>[]; ids: Map<string, Before> };

function keepEvent(
  item: EventItem,
  body: string,
  { kept, known, place }: { kept: Kept; known: Known; place: Place },
): ItemResult {
  const { id, n, kind, v, at, hash } = item;
  const before = known.stored.get(id) ?? kept.ids.get(id);
  if (before !== undefined)
    return before.hash === hash
      ? { n, id, status: 'duplicate', seq: before.seq }
      : { n, id, status: 'rejected', code: 'id_reused' };
  if (known.erased.has(id)) return { n, id, status: 'rejected', code: 'erased' };
  const bytes = Buffer.byteLength(body);
  if (kept.head.events >= MOST.events || kept.head.bytes + bytes > MOST.bytes)
    return { n, id, status: 'rejected', code: 'full' };
  const seq = kept.head.seq + 1;
  kept.head = { ...kept.head, seq, events: kept.head.events + 1, bytes: kept.head.bytes + bytes };
  const { team, person, device } = place.caller;
  const row = {
    team_id: team,
    person_id: person,
    event_id: id,
    seq,
    device_id: device,
    n,
    kind,
    v,
    at,
    received_at: place.now,
    body,
    hash,
  };
  kept.rows.push(row);
  kept.ids.set(id, row);
  return { n, id, status: 'stored', seq };
}

async function keep(
  tx: Tx,
  item: OwnItem,
  { kept, known, place }: { kept: Kept; known: Known; place: Place },
): Promise<ItemResult> {
  if (item.t === 'void') return { n: item.n, status: 'done' };
  const body = checkedBody(item);
  if (!body.ok) return { ...named(item), status: 'rejected', code: body.problem };
  return item.t === 'event'
    ? keepEvent(item, body.value, { kept, known, place })
    : contribute(tx, item, place);
}

/**
 * Stores a run of events, contributions and voids in one transaction, which locks only the sender's own stream. Each is answered by
 * its place in the device's numbering: below it a duplicate, above it later.
 */
export async function storeOwn(
  tx: Tx,
  items: readonly OwnItem[],
  place: Place,
): Promise<{ results: ItemResult[]; have: number } | Ended> {
  const { team, person, device } = place.caller;
  const stream = meStream(person);
  const [head] = await tx.lock(team, [stream]);
  const row = await tx.get('device', { team_id: team, device_id: device });
  if (head === undefined) throw new Error('a head that was locked is gone');
  const ended = endedSince(row, head, place.gen);
  if (ended !== null || row === null) return ended ?? { ended: 'device' };
  const ids = items.flatMap((item) => (item.t === 'event' ? [item.id] : []));
  const known = await knownOf(tx, place.caller, ids);
  const kept: Kept = { head, rows: [], ids: new Map() };
  const numbers = { have: row.have };
  const results: ItemResult[] = [];
  for (const item of items)
    results.push(advance(numbers, item) ?? (await keep(tx, item, { kept, known, place })));
  await tx.insert('event', kept.rows);
  if (kept.rows.length > 0) {
    const { seq, events, bytes } = kept.head;
    await tx.patch('head', { team_id: team, stream }, { seq, events, bytes });
  }
  if (numbers.have !== row.have)
    await tx.patch('device', { team_id: team, device_id: device }, { have: numbers.have });
  return { results, have: numbers.have };
}
