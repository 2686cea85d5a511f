import { Dexie } from 'dexie';
import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Link, Standing } from '../sync/link.ts';
import type { Ready } from '../sync/outgoing.ts';
import type { KeptRow, Settled, SyncStore, Taken } from '../sync/port.ts';
import { appendEvents } from './append-events.ts';
import { keepEarlier } from './earlier-words.ts';
import { eraseEvents } from './erase-events.ts';
import { buryCommands, enqueue, isLasting, isOver } from './outbox.ts';
import { isProjectedLate } from './project-late.ts';
import { withPages } from './row-pages.ts';
import type { Db, OutRecord } from './schema.ts';
import { forSent, keepCopies, type OfLink } from './sent-events.ts';

/** How the engine's rules change a connection and its rows; they are its own, and handed in. */
export type SyncRules = {
  restartedLink(link: Link, standing: Standing): Link;
  reopened(row: OutRecord, link: Link, standing: Standing): OutRecord;
  isSent: OfLink;
};

const keyOf = (team: Id, { stream, entity, id }: Pick<KeptRow, 'stream' | 'entity' | 'id'>) =>
  [team, stream, entity, id] as [Id, string, string, string];

function numbersFrom(db: Db, team: Id, have: number) {
  return db.outbox.where('[team+n]').between([team, have], [team, Dexie.maxKey], false, true);
}

/** The rows under which some of these events were carried until now: nearly always none. */
async function carriedOf(db: Db, team: Id, events: readonly LogEvent[]) {
  const ids = new Set(events.map(({ id }) => id));
  if (ids.size === 0) return [];
  const sorted = [...ids].sort();
  const [first = '', last = ''] = [sorted.at(0), sorted.at(-1)];
  const keyed = (id: Id) => keyOf(team, { stream: 'me', entity: 'event', id });
  const keys = await db.rows
    .where('[team+stream+entity+id]')
    .between(keyed(first), keyed(last), true, true)
    .primaryKeys();
  return keys.filter(([, , , id]) => ids.has(id));
}

/** Events that came and are not here yet; one that is here under the id of another stays as it is. */
async function freshOf(db: Db, events: readonly LogEvent[]): Promise<LogEvent[]> {
  const here = await db.events.bulkGet(events.map(({ id }) => id));
  return events.filter((_, index) => here[index] === undefined);
}

async function dropOlder(db: Db, { team, round }: Link, stream: KeptRow['stream']): Promise<void> {
  await db.rows
    .where('[team+stream+round]')
    .between([team, stream, Dexie.minKey], [team, stream, round])
    .delete();
}

/**
 * The events of a team the server did not name, as far as they do not wait already and may ever be sent, with the rows that say they were
 * refused until now.
 */
async function missingOf(
  db: Db,
  link: Link,
  isSent: OfLink,
): Promise<{ missing: Id[]; refused: OutRecord[] }> {
  const { team } = link;
  const missing: Id[] = [];
  await forSent(db, { link, isSent }, async (events) => {
    const seen = await db.seen.bulkGet(events.map(({ id }) => [team, id]));
    missing.push(...events.filter((_, index) => seen[index] === undefined).map(({ id }) => id));
  });
  const states = [
    [team, 'waiting'],
    [team, 'dead'],
    [team, 'void'],
  ];
  const rows = await db.outbox.where('[team+state]').anyOf(states).toArray();
  const stay = rows.filter(({ state, refused }) => state === 'waiting' || isLasting(refused));
  const known = new Set(stay.flatMap(({ what }) => (what.t === 'event' ? [what.event] : [])));
  const again = new Set(missing.filter((id) => !known.has(id)));
  const refused = rows.filter(
    ({ state, what }) => state === 'dead' && what.t === 'event' && again.has(what.event),
  );
  return { missing: [...again], refused };
}

/** Whether a connection still stands where it asked. */
const isAt = ({ me, teamRows, backup }: Link, taken: Taken): boolean =>
  (taken.stream === 'me' ? me : teamRows) === taken.after && backup === taken.backup;

/** Where a connection stands with what was taken. */
const readTo = ({ stream, next, reading }: Taken): Partial<Link> => ({
  ...(stream === 'me' ? { me: next } : { teamRows: next }),
  ...(reading === undefined ? {} : { reading }),
});

/**
 * A team's connection in this browser's database, for the engine. Each method is one transaction. With `device` it is the connection as
 * that device alone: once its person has connected anew, the old one is not there any more, and nothing changes the new one.
 */
export function dexieSyncStore(
  db: Db,
  { team, device, now, rules }: { team: Id; device?: Id; now: () => number; rules: SyncRules },
): SyncStore {
  const tables = [
    db.table('events'),
    db.lessons,
    db.entries,
    db.rollups,
    db.meta,
    db.links,
    db.outbox,
    db.rows,
    db.seen,
    db.copies,
  ];
  const all = <T>(work: () => PromiseLike<T>): Promise<T> =>
    Promise.resolve(db.transaction('rw', tables, work));
  const mine = async (): Promise<Link | null> => {
    const link = await db.links.get(team);
    return link !== undefined && (device ?? link.device) === link.device ? link : null;
  };
  async function takeRows({ stream, rows, events, gone }: Taken, { round }: Link): Promise<void> {
    await keepEarlier(db, team, rows);
    await db.rows.bulkPut(rows.map((row) => withPages({ ...row, team, round })));
    const opened = stream === 'me' ? await carriedOf(db, team, events) : [];
    const removed = gone.map(({ entity, id }) => keyOf(team, { stream, entity, id }));
    await db.rows.bulkDelete([...opened, ...removed]);
  }
  return {
    link: mine,
    patch: (change) =>
      all(async () => {
        if ((await mine()) === null) return;
        await db.links.update(team, change);
        if (isOver(change.end)) await buryCommands(db, team);
      }),
    async newer() {
      const keys = (['entity', 'version', 'words'] as const).map((why): [Id, string] => [team, why]);
      const rows = await db.rows.where('[team+carried]').anyOf(keys).toArray();
      return rows.map(({ team: _team, round: _round, pages: _pages, ...row }) => row);
    },
    async outgoing(have, limit) {
      const rows = await numbersFrom(db, team, have).limit(limit).toArray();
      const ids = rows.flatMap(({ what }) => (what.t === 'event' ? [what.event] : []));
      const events = new Map((await db.events.bulkGet(ids)).map((event, index) => [ids[index], event]));
      return rows.map(
        ({ team: _, ...row }): Ready =>
          row.what.t === 'event' ? { ...row, event: events.get(row.what.event) } : row,
      );
    },
    settle: (settled: readonly Settled[], standing) =>
      all(async () => {
        if ((await mine()) === null) return;
        const rows = await db.outbox.bulkGet(settled.map(({ n }) => [team, n]));
        await db.outbox.bulkPut(
          rows.flatMap((row, index) => (row === undefined ? [] : [{ ...row, ...settled[index] }])),
        );
        await db.links.update(team, standing);
      }),
    async known(ids) {
      const found = await db.events.bulkGet([...ids]);
      return new Set(found.flatMap((event) => (event === undefined ? [] : [event.id])));
    },
    take: (taken) =>
      all(async () => {
        const link = await mine();
        const { stream, events, gone, named } = taken;
        if (link === null || !isAt(link, taken)) return false;
        const fresh = await freshOf(db, events);
        if (fresh.length > 0) {
          const late = !taken.last || (await isProjectedLate(db));
          await appendEvents(db, fresh, now(), { from: 'server', late });
        }
        await keepCopies(db, team, fresh);
        await takeRows(taken, link);
        const erased = stream === 'me' ? gone.filter(({ entity }) => entity === 'event') : [];
        if (erased.length > 0)
          await eraseEvents(
            db,
            erased.map(({ id }) => id),
          );
        if (link.healing && stream === 'me') await db.seen.bulkPut(named.map((id) => ({ team, id })));
        await db.links.update(team, readTo(taken));
        return true;
      }),
    restart: (standing) =>
      all(async () => {
        const link = await mine();
        if (link === null) return;
        await db.seen.where('[team+id]').between([team, Dexie.minKey], [team, Dexie.maxKey]).delete();
        const rows = await db.outbox
          .where('[team+n]')
          .between([team, Dexie.minKey], [team, Dexie.maxKey])
          .toArray();
        const changed = rows.flatMap((row) => {
          const open = rules.reopened(row, link, standing);
          return open === row ? [] : [open];
        });
        await db.outbox.bulkPut(changed);
        await db.links.put(rules.restartedLink(link, standing));
      }),
    renumber: (rule) =>
      all(async () => {
        const link = await mine();
        if (link === null) return;
        const waiting = () => db.outbox.where('[team+state]').equals([team, 'waiting']);
        // Rows of one state are in the order of their numbers; all of them may be many.
        if (rule(link, await waiting().limit(1).toArray()) === null) return;
        const changed = rule(link, await waiting().toArray());
        if (changed === null) return;
        await db.outbox.bulkPut(changed.rows.map((row) => ({ ...row, team })));
        // A reading from the start that goes on needs what it has seen.
        if (changed.link.round !== link.round)
          await db.seen.where('[team+id]').between([team, Dexie.minKey], [team, Dexie.maxKey]).delete();
        await db.links.put(changed.link);
      }),
    renewed: () =>
      all(async () => {
        const link = await mine();
        if (link === null) return;
        await dropOlder(db, link, 'team');
        await db.links.update(team, { renewing: false });
      }),
    healed: () =>
      all(async () => {
        const link = await mine();
        if (link === null) return 0;
        const none = { missing: [], refused: [] };
        const { missing, refused } = link.backup ? await missingOf(db, link, rules.isSent) : none;
        await db.outbox.bulkPut(refused.map((row) => ({ ...row, state: 'void' })));
        await enqueue(
          db,
          link,
          missing.map((id) => ({ what: { t: 'event', event: id } })),
        );
        await dropOlder(db, link, 'me');
        await db.seen.where('[team+id]').between([team, Dexie.minKey], [team, Dexie.maxKey]).delete();
        await db.links.update(team, { healing: false });
        return missing.length;
      }),
  };
}
