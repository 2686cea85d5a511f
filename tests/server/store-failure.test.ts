import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { newDeviceToken } from '../../server/http/token.ts';
import { storeFailure } from '../../server/store/failure.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/port.ts';
import { postgres, sqlite } from './setup/stores.ts';
import { ask, item, makeMember, makeTeam, newId, sealed, world } from './setup/team.ts';
import { pull, push, statuses } from './setup/wire.ts';

const drops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const drop of drops) await drop();
});

async function onSqlite() {
  const opened = await sqlite();
  drops.push(opened.drop);
  return opened;
}

/** A PostgreSQL, and one more connection to it that tests act against the server by. */
async function onPostgres() {
  const opened = await postgres();
  const other = new pg.Client({ connectionString: opened.url });
  await other.connect();
  drops.push(async () => {
    await other.end();
    await opened.drop();
  });
  const endOthers = () =>
    other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
  return { ...opened, other, endOthers };
}

async function harbour(store: Store) {
  const w = world(store);
  const kim = await makeMember(w.deps, await makeTeam(w.deps));
  const seqs = async () => (await pull(w, kim, 'stream=me')).body.rows.map(({ seq }) => seq);
  return { w, kim, seqs };
}

const need = (n: number) => item('command', n, 'need', { text: 'How to fill a pump', skill: null });

/** A problem by its code alone, with when to come again and one sentence for people. */
const problem = (code: string) => ({
  status: 503,
  body: expect.objectContaining({ code, status: 503, title: expect.stringMatching(/^[^.]+\.$/) }) as unknown,
});

const again = ({ headers }: { headers: Headers }): number => Number(headers.get('retry-after'));

test('a disk that is full in the middle of a push: 503, nothing of it is there, and with room the same push goes through', async () => {
  const { store } = await onSqlite();
  const { w, kim, seqs } = await harbour(store);
  expect(statuses(await push(w, kim, [sealed(1)]))).toEqual(['stored']);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 20)}`.execute(store.db);
  const items = [2, 3, 4, 5, 6].map((n) => sealed(n, 'x'.repeat(40_000)));
  const full = await push(w, kim, items);
  expect(full).toMatchObject(problem('storage_full'));
  expect(again(full)).toBeGreaterThan(0);
  expect(await seqs()).toEqual([1]);
  await sql`pragma max_page_count = 100000`.execute(store.db);
  const pushed = await push(w, kim, items);
  expect(statuses(pushed)).toEqual(items.map(() => 'stored'));
  expect(pushed.body.have).toBe(6);
  expect(await seqs()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('so it is for a command', async () => {
  const { store } = await onSqlite();
  const { w, kim } = await harbour(store);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(store.db);
  let n = 0;
  let answer = await push(w, kim, [need(1)]);
  // The pages there are have room for a few.
  for (n = 1; answer.status === 200 && n < 200; n++) answer = await push(w, kim, [need(n + 1)]);
  expect(answer).toMatchObject(problem('storage_full'));
  const done = n - 1;
  expect(await store.list('need', { where: {} })).toHaveLength(done);
  await sql`pragma max_page_count = 100000`.execute(store.db);
  expect((await push(w, kim, [need(n)])).body).toMatchObject({ have: n });
});

test('a database that takes no writes: what is there is read, what is sent is answered 503', async () => {
  const { store } = await onSqlite();
  const { w, kim, seqs } = await harbour(store);
  await sql`pragma query_only = on`.execute(store.db);
  const refused = await push(w, kim, [sealed(1)]);
  expect(refused).toMatchObject(problem('read_only'));
  expect(again(refused)).toBeGreaterThan(0);
  expect(await seqs()).toEqual([]);
  await sql`pragma query_only = off`.execute(store.db);
  expect(statuses(await push(w, kim, [sealed(1)]))).toEqual(['stored']);
});

test('so it is on PostgreSQL', async () => {
  const { store, url, other, endOthers } = await onPostgres();
  const { w, kim, seqs } = await harbour(store);
  const name = new URL(url).pathname.slice(1);
  await other.query(`alter database ${name} set default_transaction_read_only = on`);
  await endOthers();
  await expect.poll(async () => (await push(w, kim, [need(1)])).body.code).toBe('read_only');
  expect(await seqs()).toEqual([]);
  await other.query('set default_transaction_read_only = off');
  await other.query(`alter database ${name} reset default_transaction_read_only`);
  await endOthers();
  await expect.poll(async () => (await push(w, kim, [need(1)])).status).toBe(200);
});

test('others in the way at every try: 503 after five tries, nothing is there, and later the same push goes through', async () => {
  const { store } = await onPostgres();
  let tries = 0;
  let inTheWay = true;
  const contended: Store = {
    ...store,
    write: (work) =>
      store.write(async (tx) => {
        const done = await work(tx);
        tries += 1;
        if (inTheWay) throw Object.assign(new Error('could not serialize access'), { code: '40001' });
        return done;
      }),
  };
  const { w, kim, seqs } = await harbour(store);
  w.deps.store = contended;
  const busy = await push(w, kim, [need(1)]);
  expect(busy).toMatchObject(problem('busy'));
  expect([tries, again(busy)]).toEqual([5, 1]);
  expect(await seqs()).toEqual([]);
  expect(await store.list('need', { where: {} })).toEqual([]);
  inTheWay = false;
  expect(statuses(await push(w, kim, [need(1)]))).toEqual(['done']);
});

test('a connection that is ended in the middle of a push: 503, nothing is there, and the next goes through', async () => {
  const { store, endOthers } = await onPostgres();
  let ends = true;
  // As it is before the server's transactions are watched: this one waits for the other connection.
  const { write } = store;
  const lost: Store = {
    ...store,
    write: (work) =>
      write(async (tx) => {
        const done = await work(tx);
        if (ends) await endOthers();
        await tx.get('server_note', { note: 'any' });
        return done;
      }),
  };
  const { w, kim, seqs } = await harbour(store);
  w.deps.store = lost;
  const broken = await push(w, kim, [need(1)]);
  expect(broken).toMatchObject(problem('unavailable'));
  expect(again(broken)).toBeGreaterThan(0);
  ends = false;
  expect(await seqs()).toEqual([]);
  expect(statuses(await push(w, kim, [need(1)]))).toEqual(['done']);
});

test('a database that cannot be reached at all', async () => {
  const store = await openStore({ kind: 'postgres', url: 'postgres://someone@127.0.0.1:1/none' }, 'leave');
  drops.push(() => store.close());
  const { app, deps } = world(store);
  const { token } = newDeviceToken(newId(), newId(), (bytes) => new Uint8Array(bytes));
  expect(await ask({ app, deps, clock: { now: 0 } }, { token }, 'GET', '/v1/pull?stream=me')).toMatchObject(
    problem('unavailable'),
  );
  const ready = await app.request('http://127.0.0.1/readyz');
  expect([ready.status, await ready.text()]).toEqual([503, 'unavailable']);
});

test.each([
  ['an error of ours', new Error('a head that was locked is gone')],
  ['a key that is there at every try', Object.assign(new Error('duplicate key'), { code: '23505' })],
  ['a table that is no more', Object.assign(new Error('no such table'), { code: 'X', errcode: 1 })],
  ['what is no error', { code: '53100' }],
])('%s is no failure of the database', (_what, error) => {
  expect(storeFailure(error)).toBeNull();
});

test.each([
  ['full', { code: '53100' }],
  ['contended', { code: '40P01' }],
  ['contended', { code: 'ERR_SQLITE_ERROR', errcode: 261 }],
  ['lost', { code: '08006' }],
  ['lost', { code: '57P03' }],
  ['lost', { code: 'ERR_SQLITE_ERROR', errcode: 10 }],
  ['read-only', { code: 'ERR_SQLITE_ERROR', errcode: 8 }],
])('%s is what %o says', (failure, said) => {
  expect(storeFailure(Object.assign(new Error('it failed'), said))).toBe(failure);
});
