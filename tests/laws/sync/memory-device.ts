import { projectLesson } from '../../../lib/log/project-lesson.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import type { Link } from '../../../lib/sync/link.ts';
import { renamed } from '../../../lib/sync/renamed.ts';
import { relinked, renumbered } from '../../../lib/sync/restarted.ts';
import type { LawDevice } from './device.ts';
import { type Log, memoryStoreOf, type Side } from './memory-store.ts';

const lessonOf = ({ body }: LogEvent): string | null => {
  const { lesson } = (body ?? {}) as { lesson?: unknown };
  return typeof lesson === 'string' ? lesson : null;
};

function refill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** A device of the laws in memory: one log, and of each team it is connected to what belongs to that team. */
export function memoryDevice(): LawDevice {
  const events: Log = new Map();
  const sides = new Map<string, Side>();
  const of = (team: string): Side => {
    const side = sides.get(team);
    if (side === undefined) throw new Error('this team is not connected');
    return side;
  };
  const append = (event: LogEvent) => {
    events.set(event.id, event);
    const side = event.team === null ? undefined : sides.get(event.team);
    // An ended connection keeps what it has; the next one finds what was made since.
    if (side?.link.backup === true && side.link.end === null) side.add({ t: 'event', event: event.id });
  };
  const erase = (ids: readonly string[]) => {
    for (const id of ids) {
      events.delete(id);
      for (const side of sides.values()) side.withdraw(id);
    }
  };
  return {
    connect: async (link: Link) => {
      sides.set(link.team, memoryStoreOf(link, { events, erase }));
    },
    store: (team) => of(team).store,
    link: async (team) => of(team).link,
    teams: async () => [...sides.keys()],
    events: async () => [...events.values()],
    rows: async (team) => [...of(team).rows.values()].map(({ round: _, ...row }) => row),
    outbox: async (team) => [...of(team).outbox.values()].sort((a, b) => a.n - b.n),
    async lessons() {
      const ids = new Set([...events.values()].flatMap((event) => lessonOf(event) ?? []));
      return [...ids].flatMap((id) => {
        const own = [...events.values()].filter((event) => lessonOf(event) === id);
        const { row, deletedBy } = projectLesson(id, own);
        return row === null ? [] : [JSON.stringify([row.id, row.rev, row.title, deletedBy])];
      });
    },
    record: async (event) => append(event),
    send: async (team, what, notBefore) => of(team).add(what, notBefore),
    async copyEarlier(team, earlier) {
      const side = of(team);
      side.link = { ...side.link, me: null, earlier };
      const known = new Set([...side.outbox.values()].map(({ what }) => what.t === 'event' && what.event));
      for (const event of side.sent()) if (!known.has(event.id)) side.add({ t: 'event', event: event.id });
    },
    async retry(team) {
      const side = of(team);
      for (const row of [...side.outbox.values()].filter(({ state }) => state === 'dead')) {
        side.outbox.set(row.n, { ...row, state: 'void' });
        side.add(row.what);
      }
    },
    async afterErasure(team, keep) {
      const side = of(team);
      const gone = side.sent();
      if (side.link.asks === null) throw new Error('nothing is asked');
      await side.store.restart(side.link.asks);
      side.link = { ...side.link, asks: null };
      erase(gone.map(({ id }) => id));
      if (!keep) return;
      for (const event of gone) {
        const copy = { ...event, id: renamed(side.link, event) };
        append(copy);
        if (copy.team === null) side.came.add(copy.id);
      }
    },
    async relink(team, to) {
      const side = of(team);
      const rows = renumbered(
        [...side.outbox.values()].sort((a, b) => a.n - b.n),
        0,
      );
      side.outbox.clear();
      side.seen.clear();
      for (const row of rows) side.outbox.set(row.n, row);
      side.link = relinked(side.link, { ...to, rows: rows.length });
    },
    async keep() {
      const log = [...events];
      const kept = [...sides].map(([team, { link, rows, outbox, seen, came }]) => ({
        ...{ team, link, rows: [...rows], outbox: [...outbox], seen: [...seen], came: [...came] },
      }));
      return async () => {
        refill(events, log);
        for (const { team, ...was } of kept) {
          const side = of(team);
          side.link = was.link;
          refill(side.rows, was.rows);
          refill(side.outbox, was.outbox);
          side.seen.clear();
          side.came.clear();
          for (const id of was.seen) side.seen.add(id);
          for (const id of was.came) side.came.add(id);
        }
      };
    },
    drop: async () => undefined,
  };
}
