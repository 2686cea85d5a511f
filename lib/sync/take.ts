import { hasPrototypeKey } from '../hash/prototype-key.ts';
import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { PullRow, Stream } from '../protocol/pull.ts';
import { readRow, rowHash } from '../protocol/rows.ts';
import type { KeptRow } from './port.ts';
import { SEALED_VERSION, type Sealer } from './seal.ts';

/** Reads an event from outside as the log does; null when it is none. */
export type ReadEvent = (raw: unknown) => LogEvent | null;

export type Reading = {
  sealer: Sealer | null;
  readEvent: ReadEvent;
  readRow?: typeof readRow | undefined;
  /** Events that are here: they are not opened again. */
  known: ReadonlySet<Id>;
};

type Read =
  | { kind: 'event'; event: LogEvent }
  | { kind: 'row'; row: KeptRow }
  | { kind: 'gone'; gone: { entity: string; id: string } }
  | { kind: 'known' };

const kept = (stream: Stream, row: PullRow, carried?: KeptRow['carried']): Read => {
  const { op: _, ...rest } = row;
  return { kind: 'row', row: { ...rest, stream, ...(carried === undefined ? {} : { carried }) } };
};

async function readSealed(
  stream: Stream,
  row: PullRow,
  { sealer, readEvent, known }: Reading,
): Promise<Read> {
  if (known.has(row.id)) return { kind: 'known' };
  if (row.v > SEALED_VERSION) return kept(stream, row, 'version');
  const opened = sealer === null ? null : await sealer.open(row.id, row.body);
  if (opened === null) return kept(stream, row, 'sealed');
  const event = readEvent(opened);
  return event === null ? kept(stream, row, 'unfit') : { kind: 'event', event };
}

async function readOne(stream: Stream, row: PullRow, reading: Reading): Promise<Read> {
  const read = (reading.readRow ?? readRow)(stream, row);
  if (read.kind === 'del') return { kind: 'gone', gone: { entity: read.entity, id: read.id } };
  if (read.kind === 'carried') return kept(stream, row, read.why);
  // A row that is not what its hash says, or that should not exist, is kept out of sight and told.
  if (read.kind === 'unfit' || hasPrototypeKey(row.body)) return kept(stream, row, 'unfit');
  if (rowHash(row) !== row.hash) return kept(stream, row, 'unfit');
  return row.entity === 'event' ? readSealed(stream, row, reading) : kept(stream, row);
}

export type TakenRows = {
  events: LogEvent[];
  rows: KeptRow[];
  gone: { entity: string; id: string }[];
  named: Id[];
};

/** The rows of one answer as they are kept: events opened, what cannot be read carried, nothing dropped. */
export async function readRows(
  stream: Stream,
  rows: readonly PullRow[],
  reading: Reading,
): Promise<TakenRows> {
  const taken: TakenRows = { events: [], rows: [], gone: [], named: [] };
  const all = await Promise.all(rows.map((row) => readOne(stream, row, reading)));
  for (const read of all) {
    if (read.kind === 'event') taken.events.push(read.event);
    else if (read.kind === 'row') taken.rows.push(read.row);
    else if (read.kind === 'gone') taken.gone.push(read.gone);
  }
  taken.named = rows.filter(({ entity, op }) => entity === 'event' && op === 'put').map(({ id }) => id);
  return taken;
}
