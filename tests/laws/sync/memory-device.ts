import type { LogEvent } from '../../../lib/model/event.ts';
import { isSent, type Link, type Standing } from '../../../lib/sync/link.ts';
import type { OutRow, OutWhat } from '../../../lib/sync/outgoing.ts';
import type { KeptRow, SyncStore } from '../../../lib/sync/port.ts';
import { relinked, renumbered, reopened, restartedLink } from '../../../lib/sync/restarted.ts';

type Kept = KeptRow & { round: number };

/** What a device of the laws keeps: a log, an outbox, rows and its connection. */
export type LawDevice = {
  store: SyncStore;
  link(): Promise<Link>;
  events(): Promise<LogEvent[]>;
  rows(): Promise<KeptRow[]>;
  outbox(): Promise<OutRow[]>;
  /** Acts of the person here, each with its outbox row at once. */
  record(event: LogEvent): Promise<void>;
  send(what: OutWhat, notBefore?: number): Promise<void>;
  relink(to: Standing & { device: string }): Promise<void>;
};

const keyOf = ({ stream, entity, id }: Pick<KeptRow, 'stream' | 'entity' | 'id'>) =>
  `${stream}|${entity}|${id}`;

export function memoryDevice(first: Link): LawDevice {
  let link = first;
  const log = new Map<string, LogEvent>();
  const rows = new Map<string, Kept>();
  const outbox = new Map<number, OutRow>();
  const seen = new Set<string>();
  const add = (what: OutWhat, notBefore?: number) => {
    outbox.set(link.next, {
      n: link.next,
      what,
      state: 'waiting',
      ...(notBefore === undefined ? {} : { notBefore }),
    });
    link = { ...link, next: link.next + 1 };
  };
  const erase = (id: string) => {
    log.delete(id);
    for (const [n, row] of outbox)
      if (row.what.t === 'event' && row.what.event === id && row.state === 'waiting')
        outbox.set(n, { ...row, state: 'void' });
  };
  const remove = (stream: KeptRow['stream'], { entity, id }: { entity: string; id: string }) => {
    rows.delete(keyOf({ stream, entity, id }));
    if (stream === 'me' && entity === 'event') erase(id);
  };
  const drop = (stream: KeptRow['stream']) => {
    for (const [key, row] of rows) if (row.stream === stream && row.round < link.round) rows.delete(key);
  };
  const store: SyncStore = {
    link: async () => link,
    patch: async (change) => {
      link = { ...link, ...change };
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
      link = { ...link, ...standing };
    },
    known: async (ids) => new Set(ids.filter((id) => log.has(id))),
    take: async ({ stream, events, rows: put, gone, named, next }) => {
      for (const event of events) {
        log.set(event.id, log.get(event.id) ?? event);
        rows.delete(keyOf({ stream, entity: 'event', id: event.id }));
      }
      for (const row of put) rows.set(keyOf(row), { ...row, round: link.round });
      for (const one of gone) remove(stream, one);
      if (link.healing && stream === 'me') for (const id of named) seen.add(id);
      link = { ...link, ...(stream === 'me' ? { me: next } : { teamRows: next }) };
    },
    restart: async (standing) => {
      seen.clear();
      for (const [n, row] of outbox) outbox.set(n, reopened(row, standing.have));
      link = restartedLink(link, standing);
    },
    renewed: async () => {
      drop('team');
      link = { ...link, renewing: false };
    },
    healed: async () => {
      const waiting = new Set(
        [...outbox.values()].flatMap(({ what, state }) =>
          what.t === 'event' && state === 'waiting' ? [what.event] : [],
        ),
      );
      const missing = [...log.values()].filter(
        (event) => link.backup && isSent(link, event) && !seen.has(event.id) && !waiting.has(event.id),
      );
      for (const { id } of missing) add({ t: 'event', event: id });
      drop('me');
      seen.clear();
      link = { ...link, healing: false };
      return missing.length;
    },
  };
  return {
    store,
    link: async () => link,
    events: async () => [...log.values()],
    rows: async () => [...rows.values()].map(({ round: _, ...row }) => row),
    outbox: async () => [...outbox.values()].sort((a, b) => a.n - b.n),
    record: async (event) => {
      log.set(event.id, event);
      if (link.backup && event.team === link.team) add({ t: 'event', event: event.id });
    },
    send: async (what, notBefore) => add(what, notBefore),
    relink: async (to) => {
      const again = renumbered(
        [...outbox.values()].sort((a, b) => a.n - b.n),
        0,
      );
      outbox.clear();
      seen.clear();
      for (const row of again) outbox.set(row.n, row);
      link = relinked(link, { ...to, rows: again.length });
    },
  };
}
