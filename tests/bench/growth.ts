import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { formatCursor } from '../../lib/protocol/cursor.ts';
import { openStore, type SqlStore } from '../../server/store/open.ts';
import { meStream } from '../../server/store/port.ts';
import { MOST_KEPT } from '../../server/sync/own-run.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { makeMember, makeTeam, type Someone, type World, world } from '../server/setup/team.ts';
import { quantile } from './quantile.ts';
import { ITEMS, itemsFrom, pushBody, ROWS } from './server/load.ts';
import type { Bench } from './types.ts';

/** Events one person has before anything is timed; `GROWTH=10000000` goes on to that many. */
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const MOST_EVENTS = Number(process.env.GROWTH ?? 1_000_000);
/** Teams there are, each with a person who has a page of events; `TEAMS=100` stops there. */
const TEAMS = [1, 10, 100, 1_000];
const MOST_TEAMS = Number(process.env.TEAMS ?? 1_000);
const TURNS = 60;
/** Rows of one transaction: the write-ahead log stays below half a gigabyte. */
const AT_ONCE = 250_000;

/**
 * What the head of a log of so many events says of it; of one that is longer than a person's may be, as much as still lets the pushes in that are
 * timed: with bytes of 0 a pull would be taken for one of a short log.
 */
function countedAs(events: number, body: string): { events: number; bytes: number } {
  const room = TURNS * ITEMS;
  const bytes = Buffer.byteLength(body);
  return {
    events: Math.min(events, MOST_KEPT.events - room),
    bytes: Math.min(events * bytes, MOST_KEPT.bytes - room * 2 * bytes),
  };
}

/** `push` and `pull` are p50 in ms; `loaded` is how many seconds the rows that were added took. */
type Row = { database: string; teams: number; events: number; push: number; pull: number; loaded: number };

/** Rows as a device's pushes leave them, made by the database itself. */
async function addEvents(
  store: SqlStore,
  { team, person, device }: Someone,
  from: number,
  to: number,
): Promise<void> {
  const body = JSON.stringify({ iv: randomBytes(12).toString('base64url'), data: 'x'.repeat(320) });
  const hash = 'a'.repeat(64);
  const columns = sql.raw(
    'team_id, person_id, event_id, seq, device_id, n, kind, v, at, received_at, body, hash',
  );
  const rest = sql`i, ${device}, i, 'sealed', 1, i, i, ${body}, ${hash}`;
  if (store.kind === 'postgres')
    await sql`insert into event (${columns})
      select ${team}, ${person}, '00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'), ${rest}
      from generate_series(${sql.lit(from + 1)}, ${sql.lit(to)}) as given(i)`.execute(store.db);
  else
    await sql`insert into event (${columns})
      with recursive given(i) as (values(${sql.lit(from + 1)}) union all select i + 1 from given where i < ${sql.lit(to)})
      select ${team}, ${person}, '00000000-0000-7000-8000-' || printf('%012x', i), ${rest} from given`.execute(
      store.db,
    );
  await store.write(async (tx) => {
    await tx.lock(team, [meStream(person)]);
    const stream = { team_id: team, stream: meStream(person) };
    await tx.patch('head', stream, { seq: to, ...countedAs(to, body) });
    await tx.patch('device', { team_id: team, device_id: device }, { have: to });
  });
}

async function preload(store: SqlStore, someone: Someone, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += AT_ONCE) await addEvents(store, someone, at, Math.min(to, at + AT_ONCE));
}

const settle = (store: SqlStore) =>
  sql
    .raw(store.kind === 'postgres' ? 'vacuum analyze event' : 'pragma wal_checkpoint(truncate)')
    .execute(store.db)
    .then(() => sql.raw(store.kind === 'postgres' ? 'checkpoint' : 'analyze').execute(store.db));

async function timed(times: number, one: (turn: number) => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const begun = performance.now();
    await one(turn);
    took.push(performance.now() - begun);
  }
  return quantile(took, 0.5);
}

async function request({ app }: World, { token }: Someone, path: string, body?: string): Promise<void> {
  const headers = { host: '127.0.0.1', authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body };
  const answer = await app.request(`http://127.0.0.1${path}`, init);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
}

/** Someone of a team, how far their device has come, and the epoch of their server. */
type Person = { someone: Someone; epoch: string; have: number };

/** p50 of pushes and pulls that go round among these people. */
async function turnsOf(w: World, people: readonly Person[]): Promise<{ push: number; pull: number }> {
  // A stride without a common factor meets as many of them as there are turns.
  const at = (turn: number): Person => people[(turn * 7) % people.length] as Person;
  const bodies = Array.from({ length: TURNS }, (_, turn) => {
    const person = at(turn);
    const body = pushBody({ ...person.someone, epoch: person.epoch }, itemsFrom(person.have + 1));
    person.have += ITEMS;
    return body;
  });
  const push = await timed(TURNS, (turn) => request(w, at(turn).someone, '/v1/push', bodies[turn]));
  const pull = await timed(TURNS, (turn) => {
    const { someone, epoch, have } = at(turn);
    const seq = Math.floor(((have - ROWS) * turn) / TURNS);
    const after = formatCursor({ stream: 'me', epoch, seq, pruned: 0 });
    return request(w, someone, `/v1/pull?stream=me&limit=${ROWS}&after=${after}`);
  });
  return { push, pull };
}

async function personIn(w: World): Promise<Person> {
  const { store } = w.deps;
  const team = await makeTeam(w.deps);
  const someone = await makeMember(w.deps, team);
  return { someone, epoch: (await store.get('team', { team_id: team }))?.epoch ?? '', have: 0 };
}

const seconds = (begun: number): number => (performance.now() - begun) / 1_000;

/** One person's log grows, then the number of teams does. */
async function grown(database: string, store: SqlStore): Promise<Row[]> {
  const w = world(store);
  // The limits of a device are not what is measured.
  w.deps.live.mayPush = () => 0;
  w.deps.live.mayPull = Object.assign(() => 0, { isSpent: () => false });
  const rows: Row[] = [];
  const people: Person[] = [];
  for (const teams of TEAMS.filter((count) => count <= MOST_TEAMS)) {
    const begun = performance.now();
    while (people.length < teams) {
      const person = await personIn(w);
      await preload(store, person.someone, 0, ROWS);
      people.push({ ...person, have: ROWS });
    }
    await settle(store);
    const loaded = seconds(begun);
    rows.push({ database, teams, events: ROWS, ...(await turnsOf(w, people)), loaded });
  }
  const one = await personIn(w);
  for (const events of SIZES.filter((size) => size <= MOST_EVENTS)) {
    const begun = performance.now();
    await preload(store, one.someone, one.have, events);
    one.have = events;
    await settle(store);
    const loaded = seconds(begun);
    rows.push({ database, teams: people.length + 1, events, ...(await turnsOf(w, [one])), loaded });
  }
  return rows;
}

async function onSqlite(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-growth-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'passalong.db') }, 'run');
  const rows = await grown('SQLite', store);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

async function onPostgres(): Promise<Row[]> {
  const { url, stop } = await startPostgres('safe');
  const store = await openStore({ kind: 'postgres', url: `${url}/postgres` }, 'run');
  const rows = await grown('PostgreSQL', store);
  await store.close();
  stop();
  return rows;
}

/** Push of 100 and pull of 1,000 while teams, then one person's log, grow, in process, beside the smallest size of each. */
export const growth: Bench<Row[]> = {
  async run() {
    return [...(await onSqlite()), ...(await onPostgres())];
  },
  lines(rows) {
    return rows.map(({ database, teams, events, push, pull, loaded }) => {
      const first = rows.find(
        (row) => row.database === database && (events === ROWS ? row.teams === 1 : row.events === SIZES[0]),
      );
      const times = (now: number, then: number | undefined) => `${(now / (then ?? now)).toFixed(2)} x`;
      return `${database}, ${teams} teams, ${events} events of one person: push p50 ${push.toFixed(2)} ms (${times(push, first?.push)}), pull p50 ${pull.toFixed(2)} ms (${times(pull, first?.pull)}); rows added in ${loaded.toFixed(1)} s`;
    });
  },
};
