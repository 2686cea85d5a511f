import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, inject, test } from 'vitest';
import { eraseEvents } from '../../server/erase.ts';
import { makeErasedList } from '../../server/erased-list.ts';
import { lockFile } from '../../server/lock.ts';
import type { Seeded } from '../../server/seed.ts';
import { type Desk, postgresDesk, sqliteDesk } from './setup/cli.ts';
import { addEvents } from './setup/events.ts';
import { bytes, NOON } from './setup/people.ts';

const desks: Desk[] = [];
afterAll(async () => {
  for (const desk of desks) await desk.drop();
});

/** A desk with one team of one person, and `events` of theirs. */
async function filled(events: number, make: typeof sqliteDesk = sqliteDesk) {
  const desk = await make();
  desks.push(desk);
  await desk.run('migrate');
  makeErasedList(desk.dataDir);
  const { said } = await desk.run('seed', '--teams', '1', '--people', '1', '--json');
  const { teams } = JSON.parse(said[0] ?? '') as Seeded;
  const [team] = teams;
  const [person] = team?.people ?? [];
  if (team === undefined || person === undefined) throw new Error('nothing was made');
  const who = { team_id: team.team, person_id: person.person };
  const add = async (count: number): Promise<string[]> => {
    const store = await desk.store();
    const ids = await addEvents(store, who, person.device, count);
    await store.close();
    return ids;
  };
  const ids = await add(events);
  const config = { dataDir: desk.dataDir };
  const erase = async (gone: readonly string[]) => {
    const store = await desk.store();
    const by = { team: team.team, person: person.person, by: person.person };
    await eraseEvents({ store, config, now: () => NOON, random: bytes }, by, gone);
    await store.close();
  };
  const there = async () => {
    const store = await desk.store();
    const rows = await store.list('event', { where: who, order: 'seq' });
    const epochs = await store.list('team', { where: {} });
    await store.close();
    return { ids: rows.map(({ event_id }) => event_id), epoch: epochs[0]?.epoch };
  };
  return { desk, team, person, ids, add, erase, there, copy: join(desk.dataDir, 'copy.db') };
}

test('a copy that is put back has what was there, under a new epoch, and the trail still verifies', async () => {
  const { desk, ids, add, there, copy, team, erase } = await filled(3);
  await erase([ids[2] ?? '']);
  expect(await desk.run('backup', copy)).toMatchObject({ code: 0 });
  await add(2);
  expect(await desk.run('restore', copy)).toMatchObject({ code: 0 });
  const now = await there();
  expect(now.ids).toEqual(ids.slice(0, 2));
  expect(now.epoch).not.toBe(team.epoch);
  expect(await desk.run('audit', 'verify')).toMatchObject({ code: 0 });
  const store = await desk.store();
  const rows = await store.list('audit', { where: { team_id: team.team } });
  await store.close();
  expect(rows.map(({ verb }) => verb)).toEqual(['team.made', 'events.erased', 'server.restored']);
});

test('what was erased after the copy does not come back with it', async () => {
  const { desk, ids, erase, there, copy } = await filled(3);
  await desk.run('backup', copy);
  await erase([ids[1] ?? '']);
  const restored = await desk.run('restore', copy);
  expect(restored.said).toEqual(['restored: 1 teams with a new epoch, 1 erasures done again']);
  expect((await there()).ids).toEqual([ids[0], ids[2]]);
});

test('without the list of erasures nothing is put back, unless that is what is wanted', async () => {
  const { desk, ids, erase, there, copy } = await filled(2);
  await desk.run('backup', copy);
  await erase([ids[0] ?? '']);
  rmSync(join(desk.dataDir, 'erased.jsonl'));
  expect(await desk.run('restore', copy)).toMatchObject({ code: 1 });
  expect((await there()).ids).toEqual([ids[1]]);
  expect(await desk.run('restore', copy, '--without-erasures')).toMatchObject({ code: 0 });
  expect((await there()).ids).toEqual(ids);
});

test('a list that cannot be read leaves the database as it was', async () => {
  const { desk, ids, erase, there, copy } = await filled(2);
  await desk.run('backup', copy);
  await erase([ids[0] ?? '']);
  appendFileSync(join(desk.dataDir, 'erased.jsonl'), '{"kind":"unheard of"}\n');
  await expect(desk.run('restore', copy)).rejects.toThrow('cannot be read');
  expect((await there()).ids).toEqual([ids[1]]);
});

test('nothing is put back while the server runs, and it can copy meanwhile', async () => {
  const { desk, copy, there, add, ids } = await filled(1);
  const unlock = lockFile(join(desk.dataDir, 'passalong.db'));
  expect(await desk.run('backup', copy)).toMatchObject({ code: 0 });
  const later = await add(1);
  for (const args of [['restore', copy], ['migrate']])
    expect(await desk.run(...args)).toMatchObject({
      code: 1,
      complained: ['The server is running: stop it first.'],
    });
  expect((await there()).ids).toEqual([...ids, ...later]);
  unlock?.();
  expect(await desk.run('restore', copy)).toMatchObject({ code: 0 });
});

test('the database that was there keeps a name, and no log of it reaches the new one', async () => {
  const { desk, copy, add, there, ids } = await filled(1);
  await desk.run('backup', copy);
  const file = join(desk.dataDir, 'passalong.db');
  // A reader that never closed leaves the log behind, as a killed server does.
  const reader = new DatabaseSync(file);
  reader.exec('begin; select * from event');
  const later = await add(1);
  expect(existsSync(`${file}-wal`)).toBe(true);
  expect(await desk.run('restore', copy)).toMatchObject({ code: 0 });
  reader.close();
  expect((await there()).ids).toEqual(ids);
  const kept = readdirSync(desk.dataDir).find((name) => /^passalong\.db\.before-\d+$/.test(name));
  const old = new DatabaseSync(join(desk.dataDir, kept ?? ''));
  expect(old.prepare('select event_id from event order by seq').all()).toEqual(
    [...ids, ...later].map((event_id) => ({ event_id })),
  );
  old.close();
});

test('a file that is cut, of another kind, or not there is refused', async () => {
  const { desk, copy, there, ids } = await filled(200);
  await desk.run('backup', copy);
  const at = (name: string) => join(desk.dataDir, name);
  writeFileSync(at('text.db'), 'no database');
  const other = new DatabaseSync(at('other.db'));
  other.exec('create table note (text)');
  other.close();
  copyFileSync(copy, at('cut.db'));
  truncateSync(at('cut.db'), 40 * 4_096);
  const said = async (name: string) => (await desk.run('restore', at(name))).complained[0];
  expect(await said('missing.db')).toBe('There is no such file.');
  expect(await said('text.db')).toBe('The file is not a whole database of SQLite.');
  expect(await said('cut.db')).toBe('The file is not a whole database of SQLite.');
  expect(await said('other.db')).toBe('The file is a database, but not one of this server.');
  expect((await there()).ids).toEqual(ids);
  expect(readdirSync(desk.dataDir).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('sessions of the time of the copy do not begin to work again', async () => {
  const { desk, copy, person } = await filled(1);
  const store = await desk.store();
  const stamp = new Date(NOON).toISOString();
  await store.write((tx) =>
    tx.insert('session', [
      {
        id: 's',
        user_id: person.person,
        token: 't',
        expires_at: stamp,
        created_at: stamp,
        updated_at: stamp,
        ip_address: null,
        user_agent: null,
        auth_at: NOON,
      },
    ]),
  );
  await store.close();
  await desk.run('backup', copy);
  await desk.run('restore', copy);
  const after = await desk.store();
  expect(await after.list('session', { where: {} })).toEqual([]);
  expect(await after.list('account', { where: {} })).toHaveLength(1);
  await after.close();
});

test('a copy made while rows are written is whole and ends at one of their moments', async () => {
  const { desk, copy, add, there, ids } = await filled(500);
  let writing = true;
  const written = (async () => {
    const all = [...ids];
    while (writing) {
      all.push(...(await add(5)));
      await setTimeout(1);
    }
    return all;
  })();
  expect(await desk.run('backup', copy)).toMatchObject({ code: 0 });
  writing = false;
  const all = await written;
  expect(await desk.run('restore', copy)).toMatchObject({ code: 0 });
  const restored = await there();
  expect(restored.ids).toEqual(all.slice(0, restored.ids.length));
  expect((restored.ids.length - ids.length) % 5).toBe(0);
});

/** Another process's writes: five notes a transaction, until it is told to stop. */
const WRITER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const database = new (require('node:sqlite').DatabaseSync)(workerData, { timeout: 5000 });
  const add = database.prepare('insert into server_note (note, value) values (?, ?)');
  let count = 0;
  let stopped = false;
  const turn = () => {
    if (stopped) return parentPort.postMessage(count);
    database.exec('begin immediate');
    for (let one = 0; one < 5; one++) add.run('w' + String(count++).padStart(9, '0'), 'x'.repeat(500));
    database.exec('commit');
    if (count === 5) parentPort.postMessage('writing');
    setImmediate(turn);
  };
  parentPort.on('message', () => { stopped = true; });
  turn();`;

test('a copy made beside another process that writes ends at one of its moments', async () => {
  const { desk, copy } = await filled(500);
  const worker = new Worker(WRITER, { eval: true, workerData: join(desk.dataDir, 'passalong.db') });
  await once(worker, 'message');
  for (const name of ['1', '2', '3', '4'])
    expect(await desk.run('backup', `${copy}${name}`)).toMatchObject({ code: 0 });
  worker.postMessage('stop');
  const [written] = (await once(worker, 'message')) as [number];
  await worker.terminate();
  const counts = ['1', '2', '3', '4'].map((name) => {
    const database = new DatabaseSync(`${copy}${name}`, { readOnly: true });
    const rows = database.prepare("select note from server_note where note like 'w%' order by note").all();
    database.close();
    expect(rows.map(({ note }) => note)).toEqual(
      rows.map((_, index) => `w${String(index).padStart(9, '0')}`),
    );
    return rows.length;
  });
  expect(counts.filter((count) => count % 5 !== 0)).toEqual([]);
  // It wrote while the copies were made.
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[3]).toBeGreaterThan(counts[0] ?? 0);
  expect(written).toBeGreaterThan(counts[3] ?? 0);
});

test('no file is written over, and PostgreSQL is copied by its own program', async () => {
  const { desk, copy } = await filled(1);
  writeFileSync(copy, 'mine');
  expect(await desk.run('backup', copy)).toMatchObject({ code: 1 });
  expect(await desk.run('backup')).toMatchObject({ code: 2 });
  const other = await postgresDesk();
  desks.push(other);
  const at = join(other.dataDir, 'copy.db');
  const backup = await other.run('backup', at);
  expect(backup).toMatchObject({ code: 1, complained: [expect.stringContaining('pg_dump')] });
  expect(await other.run('restore', at)).toMatchObject({ code: 1 });
  expect(existsSync(at)).toBe(false);
});

test('a dump of PostgreSQL that is put back by its own program has its epochs changed and erasures done again', async () => {
  const { desk, ids, add, erase, there, team } = await filled(3, postgresDesk);
  const bin = inject('postgresBin');
  const url = desk.env.DATABASE_URL ?? '';
  const dump = join(desk.dataDir, 'dump');
  execFileSync(join(bin, 'pg_dump'), ['--format=custom', `--file=${dump}`, url]);
  await add(2);
  await erase([ids[0] ?? '']);
  execFileSync(join(bin, 'pg_restore'), ['--clean', '--exit-on-error', `--dbname=${url}`, dump]);
  expect((await there()).ids).toEqual(ids);
  expect(await desk.run('migrate')).toMatchObject({ code: 0 });
  expect(await desk.run('new-epoch')).toMatchObject({ code: 0 });
  const now = await there();
  expect(now.ids).toEqual(ids.slice(1));
  expect(now.epoch).not.toBe(team.epoch);
  expect(await desk.run('audit', 'verify')).toMatchObject({ code: 0 });
});
