import { isLasting } from '../../../lib/db/outbox.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { isSent, type Link } from '../../../lib/sync/link.ts';
import type { OutRow, OutWhat } from '../../../lib/sync/outgoing.ts';
import type { KeptRow, SyncStore, Taken } from '../../../lib/sync/port.ts';
import { reopened, restartedLink } from '../../../lib/sync/restarted.ts';

type Kept = KeptRow & { round: number };

export type Log = Map<string, LogEvent>;

/** What a device keeps of one team. */
export type Side = {
  link: Link;
  rows: Map<string, Kept>;
  outbox: Map<number, OutRow>;
  seen: Set<string>;
  /** Events of no team that came from this one's server. */
  came: Set<string>;
  store: SyncStore;
  add(what: OutWhat, notBefore?: number): void;
  withdraw(id: string): void;
  /** The events that belong to what is sent here. */
  sent(): LogEvent[];
};

const keyOf = ({ stream, entity, id }: Pick<KeptRow, 'stream' | 'entity' | 'id'>) =>
  `${stream}|${entity}|${id}`;

const NEWER: ReadonlySet<KeptRow['carried']> = new Set(['entity', 'version', 'words']);

/** Whether a connection still stands where it asked. */
const isAt = ({ me, teamRows, backup }: Link, taken: Taken): boolean =>
  (taken.stream === 'me' ? me : teamRows) === taken.after && backup === taken.backup;

/** Where a connection stands with what was taken. */
const readTo = ({ stream, next, reading }: Taken): Partial<Link> => ({
  ...(stream === 'me' ? { me: next } : { teamRows: next }),
  ...(reading === undefined ? {} : { reading }),
});

/** One team's side of a device in memory, over the device's log; `erase` removes events from the whole device. */
export function memoryStoreOf(
  first: Link,
  { events: log, erase }: { events: Log; erase: (ids: readonly string[]) => void },
): Side {
  const rows = new Map<string, Kept>();
  const outbox = new Map<number, OutRow>();
  const seen = new Set<string>();
  const came = new Set<string>();
  const drop = (stream: KeptRow['stream']) => {
    for (const [key, row] of rows) if (row.stream === stream && row.round < side.link.round) rows.delete(key);
  };
  const open = (stream: KeptRow['stream'], event: LogEvent) => {
    if (!log.has(event.id) && event.team === null) came.add(event.id);
    log.set(event.id, log.get(event.id) ?? event);
    rows.delete(keyOf({ stream, entity: 'event', id: event.id }));
  };
  const store: SyncStore = {
    link: async () => side.link,
    patch: async (change) => {
      side.link = { ...side.link, ...change };
    },
    outgoing: async (have, limit) =>
      [...outbox.values()]
        .filter(({ n }) => n > have)
        .sort((a, b) => a.n - b.n)
        .slice(0, limit)
        .map((row) => (row.what.t === 'event' ? { ...row, event: log.get(row.what.event) } : row)),
    settle: async (settled, standing) => {
      for (const { n, ...change } of settled) {
        const row = outbox.get(n);
        if (row !== undefined) outbox.set(n, { ...row, ...change });
      }
      side.link = { ...side.link, ...standing };
    },
    known: async (ids) => new Set(ids.filter((id) => log.has(id))),
    take: async (taken) => {
      if (!isAt(side.link, taken)) return false;
      const { stream, events, rows: put, gone, named } = taken;
      for (const event of events) open(stream, event);
      for (const row of put) rows.set(keyOf(row), { ...row, round: side.link.round });
      for (const one of gone) rows.delete(keyOf({ stream, ...one }));
      if (stream === 'me') erase(gone.filter(({ entity }) => entity === 'event').map(({ id }) => id));
      if (side.link.healing && stream === 'me') for (const id of named) seen.add(id);
      side.link = { ...side.link, ...readTo(taken) };
      return true;
    },
    newer: async () => [...rows.values()].filter(({ carried }) => NEWER.has(carried)),
    restart: async (standing) => {
      seen.clear();
      for (const [n, row] of outbox) outbox.set(n, reopened(row, side.link, standing));
      side.link = restartedLink(side.link, standing);
    },
    renumber: async (rule) => {
      const waiting = [...outbox.values()]
        .filter(({ state }) => state === 'waiting')
        .sort((a, b) => a.n - b.n);
      const changed = rule(side.link, waiting);
      if (changed === null) return;
      for (const row of changed.rows) outbox.set(row.n, row);
      if (changed.link.round !== side.link.round) seen.clear();
      side.link = changed.link;
    },
    renewed: async () => {
      drop('team');
      side.link = { ...side.link, renewing: false };
    },
    healed: async () => {
      const known = new Set(
        [...outbox.values()].flatMap(({ what, state, refused }) =>
          what.t === 'event' && (state === 'waiting' || isLasting(refused)) ? [what.event] : [],
        ),
      );
      const missing = side.link.backup ? side.sent().filter(({ id }) => !seen.has(id) && !known.has(id)) : [];
      const again = new Set(missing.map(({ id }) => id));
      for (const [n, row] of outbox)
        if (row.state === 'dead' && row.what.t === 'event' && again.has(row.what.event))
          outbox.set(n, { ...row, state: 'void' });
      for (const { id } of missing) side.add({ t: 'event', event: id });
      drop('me');
      seen.clear();
      side.link = { ...side.link, healing: false };
      return missing.length;
    },
  };
  const side: Side = {
    link: first,
    rows,
    outbox,
    seen,
    came,
    store,
    add(what, notBefore) {
      const n = side.link.next;
      outbox.set(n, { n, what, state: 'waiting', ...(notBefore === undefined ? {} : { notBefore }) });
      side.link = { ...side.link, next: n + 1 };
    },
    withdraw(id) {
      came.delete(id);
      for (const [n, row] of outbox)
        if (row.what.t === 'event' && row.what.event === id && row.state === 'waiting')
          outbox.set(n, { ...row, state: 'void' });
    },
    sent: () => [...log.values()].filter((event) => isSent(side.link, event) || came.has(event.id)),
  };
  return side;
}
