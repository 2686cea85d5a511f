import type { CommandItem, ContributionItem, EventItem, Item, ItemResult } from '../../lib/protocol/item.ts';
import type { Caller } from '../http/device.ts';
import { meStream, type Sender, type Store, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { checkedBody } from './check-item.ts';
import { contribute } from './contribute.ts';
import { type Ended, endedSince } from './ended.ts';
import { advance, named, numberUsed } from './numbers.ts';

/** Any item but a command: it touches what is the sender's own and nothing else. */
export type OwnItem = Exclude<Item, CommandItem>;
type VoidItem = Exclude<OwnItem, EventItem | ContributionItem>;

/** What became of each item of a run, and how far the device's numbering has come. */
type Stored = { results: ItemResult[]; have: number };

/** What one person may keep on the server. */
export const MOST_KEPT = { events: 1_000_000, bytes: 200 * 1024 * 1024 };

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
type Known = { stored: Map<string, Before>; erased: ReadonlySet<string> };

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
    stored: new Map<string, Before>(stored.map((row) => [row.event_id, row])),
    erased: new Set(erased.filter(({ entity }) => entity === 'event').map(({ id }) => id)),
  };
}

/** What a run adds to a person's events, and where their stream stands with it. */
type Kept = {
  seq: number;
  events: number;
  bytes: number;
  rows: Row<'event'>[];
};

const nothingYet = ({ seq, events, bytes }: Head): Kept => ({ seq, events, bytes, rows: [] });

/** `known` is null where the store itself refuses what is there. */
type Keeping = { kept: Kept; known: Known | null; place: Place };

/** How an event is answered that came before or was erased since. */
function answeredBefore({ id, n, hash }: EventItem, { stored, erased }: Known): ItemResult | null {
  const before = stored.get(id);
  if (before?.hash === hash) return { n, id, status: 'duplicate', seq: before.seq };
  if (before !== undefined) return { n, id, status: 'rejected', code: 'id_reused' };
  return erased.has(id) ? { n, id, status: 'rejected', code: 'erased' } : null;
}

/** What is answered without keeping anything: it came before, or there is no room. */
function unkept(item: EventItem, bytes: number, { kept, known }: Keeping): ItemResult | null {
  const before = known && answeredBefore(item, known);
  if (before !== null) return before;
  const isFull = kept.events >= MOST_KEPT.events || kept.bytes + bytes > MOST_KEPT.bytes;
  return isFull ? { ...named(item), status: 'rejected', code: 'full' } : null;
}

/**
 * How an event is answered whose number was used: as it was then, which its id or itself tells. Else something else used the number, and
 * it comes again under another.
 */
function answerUsed(item: EventItem, keeping: Keeping): ItemResult {
  const body = checkedBody(item);
  if (!body.ok) return { ...named(item), status: 'rejected', code: body.problem };
  return unkept(item, Buffer.byteLength(body.value), keeping) ?? numberUsed(item);
}

function keepEvent(item: EventItem, body: string, keeping: Keeping): ItemResult {
  const bytes = Buffer.byteLength(body);
  const answer = unkept(item, bytes, keeping);
  if (answer !== null) return answer;
  const { kept, known, place } = keeping;
  const { id, n, kind, v, at, hash } = item;
  kept.seq += 1;
  kept.events += 1;
  kept.bytes += bytes;
  const { team, person, device } = place.caller;
  const row = {
    team_id: team,
    person_id: person,
    event_id: id,
    seq: kept.seq,
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
  known?.stored.set(id, row);
  return { n, id, status: 'stored', seq: kept.seq };
}

/** What becomes of an event or a void whose number has been taken. */
function keep(item: EventItem | VoidItem, keeping: Keeping): ItemResult {
  if (item.t === 'void') return { n: item.n, status: 'done' };
  const body = checkedBody(item);
  if (!body.ok) return { ...named(item), status: 'rejected', code: body.problem };
  return keepEvent(item, body.value, keeping);
}

async function keepAnswer(tx: Tx, item: ContributionItem, place: Place): Promise<ItemResult> {
  const body = checkedBody(item);
  if (!body.ok) return { ...named(item), status: 'rejected', code: body.problem };
  return contribute(tx, item, place);
}

/**
 * What nearly every push is, new events and voids of a sender who is alone with their stream, in one exchange and without a
 * lock that is waited under. Null, with nothing stored, where it is anything else: `storeOwn` decides about that.
 */
export async function storeQuickly(
  store: Store,
  items: readonly OwnItem[],
  place: Place,
  { head, device, last }: Sender,
): Promise<Stored | null> {
  if (head === null || last.erased > 0 || endedSince(device, head, place.gen) !== null) return null;
  const { team_id: team, stream, seq, gen, events, bytes } = head;
  const numbers = { have: device.have };
  const kept = nothingYet(head);
  const results: ItemResult[] = [];
  for (const item of items) {
    if (item.t === 'contribution' || item.n <= device.have) return null;
    results.push(advance(numbers, item) ?? keep(item, { kept, known: null, place }));
  }
  if (numbers.have === device.have) return null;
  const done = await store.exchange({
    changes: [
      {
        table: 'head',
        key: { team_id: team, stream },
        was: { seq, gen, events, bytes },
        becomes: { seq: kept.seq, events: kept.events, bytes: kept.bytes },
      },
      {
        table: 'device',
        key: { team_id: team, device_id: device.device_id },
        was: { have: device.have, revoked_at: null },
        becomes: { have: numbers.have },
      },
    ],
    added: { table: 'event', rows: kept.rows },
  });
  return done ? { results, have: numbers.have } : null;
}

/**
 * Stores a run of events, contributions and voids in one transaction, which locks only the sender's own stream. Each is answered by
 * its place in the device's numbering: below it a duplicate, above it later.
 */
export async function storeOwn(tx: Tx, items: readonly OwnItem[], place: Place): Promise<Stored | Ended> {
  const { team, person, device } = place.caller;
  const stream = meStream(person);
  const [head] = await tx.lock(team, [stream]);
  const row = await tx.get('device', { team_id: team, device_id: device });
  if (head === undefined) throw new Error('a head that was locked is gone');
  const ended = endedSince(row, head, place.gen);
  if (ended !== null || row === null) return ended ?? { ended: 'device' };
  const ids = items.flatMap((item) => (item.t === 'event' ? [item.id] : []));
  const known = await knownOf(tx, place.caller, ids);
  const kept = nothingYet(head);
  const numbers = { have: row.have };
  const results: ItemResult[] = [];
  const keeping = { kept, known, place };
  for (const item of items) {
    const early = advance(numbers, item);
    if (early?.status === 'duplicate' && item.t === 'event') results.push(answerUsed(item, keeping));
    else if (early !== null) results.push(early);
    else results.push(item.t === 'contribution' ? await keepAnswer(tx, item, place) : keep(item, keeping));
  }
  await tx.insert('event', kept.rows);
  if (kept.rows.length > 0) {
    const { seq, events, bytes } = kept;
    await tx.patch('head', { team_id: team, stream }, { seq, events, bytes });
  }
  if (numbers.have !== row.have)
    await tx.patch('device', { team_id: team, device_id: device }, { have: numbers.have });
  return { results, have: numbers.have };
}
