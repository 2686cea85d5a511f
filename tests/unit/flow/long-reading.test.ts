import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { projectLate } from '../../../lib/db/project-late.ts';
import type { Db } from '../../../lib/db/schema.ts';
import { dexieSyncStore } from '../../../lib/db/sync-store.ts';
import { readEvent } from '../../../lib/log/read-event.ts';
import { rowHash } from '../../../lib/protocol/rows.ts';
import { client } from '../../../lib/sync/client.ts';
import { isSent } from '../../../lib/sync/link.ts';
import { syncOnce } from '../../../lib/sync/once.ts';
import { reopened, restartedLink } from '../../../lib/sync/restarted.ts';
import { type Sealer, sealer } from '../../../lib/sync/seal.ts';
import { makeLog } from '../../bench/make-log.ts';
import { memoryDb } from '../db/memory-db.ts';
import { MONDAY } from '../log/samples.ts';
import { TEAM, teamLink } from './team-lessons.ts';

const PAGE = 50;
const LOG = makeLog({ events: 400, until: MONDAY }).map((event) => ({ ...event, team: TEAM }));

/** A server that has this log, sealed, in pages; `largest` is the most it was asked for at a time. */
async function serverOf(box: Sealer) {
  const rows = await Promise.all(
    LOG.map(async (event, index) => {
      const said = {
        entity: 'event',
        id: event.id,
        kind: 'sealed',
        v: 1,
        at: event.at,
        body: await box.seal(event),
      };
      return { ...said, seq: index + 1, op: 'put', hash: rowHash(said) };
    }),
  );
  return async (input: unknown): Promise<Response> => {
    const url = new URL(String(input));
    if (url.pathname === '/v1/wake') return Response.json({ me: rows.length, team: 0 });
    const at = Number(url.searchParams.get('after') ?? 0);
    const part = url.searchParams.get('stream') === 'me' ? rows.slice(at, at + PAGE) : [];
    const { epoch, gen, have } = teamLink();
    return Response.json({
      ...{ protocol: 1, epoch, gen, have, now: MONDAY, rows: part, next: `${at + part.length || 'c'}` },
      ...{ more: part.length === PAGE && at + PAGE < rows.length, audit: { seq: 0, hash: '' } },
    });
  };
}

const readOrNull = (raw: unknown) => {
  const event = readEvent(raw, '');
  return event.ok ? event.value : null;
};

/** Reads until the log is here, killed after every `every`th page. */
async function readKilled(db: Db, every: number): Promise<number> {
  const box = await sealer(crypto.subtle, new Uint8Array(32).fill(7));
  const send = await serverOf(box);
  const rules = { restartedLink, reopened, isSent };
  await db.links.put({ ...teamLink({ me: null, teamRows: null }), backup: true });
  for (let killed = 0; ; killed++) {
    let pages = 0;
    const done = await syncOnce({
      store: dexieSyncStore(db, { team: TEAM, now: () => MONDAY, rules }),
      client: client(send, { address: 'https://team.example', token: 'pa1' }),
      ...{ sealerNow: async () => box, readEvent: readOrNull, now: () => MONDAY },
      hit: (point) => {
        if (point === 'taken' && ++pages === every) throw new Error('killed');
      },
    }).catch(() => null);
    if (done !== null) return killed;
  }
}

/** What is shown of a log; numbers that only order changes are left out. */
const shown = async ({ lessons, entries, rollups, events }: Db) => ({
  lessons: (await lessons.toArray()).map((lesson) => ({ ...lesson, seq: 0 })),
  entries: await entries.toArray(),
  rollups: await rollups.toArray(),
  events: await events.count(),
});

test.each([3, 1_000])(
  'a log that is read in pages, cut off after each %i, is shown as one that was written here',
  async (every) => {
    const [db, whole] = [await memoryDb(), await memoryDb()];
    await appendEvents(whole, LOG);
    const killed = await readKilled(db, every);
    expect(killed > 0).toBe(every < LOG.length / PAGE);
    await projectLate(db);
    expect(await shown(db)).toEqual(await shown(whole));
    expect(await db.meta.where('key').startsWith('unprojected').count()).toBe(0);
  },
);

/** Counts the events that queries give, and the most lessons one transaction stores. */
function counted(db: Db) {
  const counts = { events: 0, lessons: 0 };
  db.use({
    stack: 'dbcore',
    name: 'counted',
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        return {
          ...table,
          query: async (request) => {
            const found = await table.query(request);
            if (name === 'events') counts.events += found.result.length;
            return found;
          },
          mutate: (request) => {
            if (name === 'lessons' && request.type === 'put')
              counts.lessons = Math.max(counts.lessons, request.values.length);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  db.close({ disableAutoOpen: false });
  return counts;
}

test('a long reading reads the events of its lessons once, those of its last page too', async () => {
  const db = await memoryDb();
  const counts = counted(db);
  await readKilled(db, 1_000);
  expect(counts).toEqual({ events: 0, lessons: 0 });
  await projectLate(db);
  expect(counts.events).toBeLessThan(1.2 * LOG.length);
});
