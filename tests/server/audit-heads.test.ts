import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { appendAudit } from '../../server/audit.ts';
import { prepareHeads, signHeads } from '../../server/audit-heads.ts';
import { readConfig } from '../../server/config.ts';
import { makeErasedList } from '../../server/erased-list.ts';
import type { Seeded } from '../../server/seed.ts';
import type { SqlStore } from '../../server/store/open.ts';
import { type Desk, postgresDesk, sqliteDesk } from './setup/cli.ts';

const desks: Desk[] = [];
afterAll(async () => {
  for (const desk of desks) await desk.drop();
});

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 25, 12);

const configOf = (env: Record<string, string>) => {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.problem.join('; '));
  return config.value;
};

/** A server that has run: one team, a trail of four rows, a key, and the heads of two days. */
async function started(make: typeof sqliteDesk, env: Record<string, string> = {}) {
  const desk = await make(env);
  desks.push(desk);
  await desk.run('migrate');
  const { said } = await desk.run('seed', '--teams', '1', '--people', '1', '--json');
  const team = (JSON.parse(said[0] ?? '') as Seeded).teams[0]?.team ?? '';
  const config = configOf(desk.env);
  expect(prepareHeads({ config })).toBeNull();
  const store = await desk.store();
  const grow = (by: number) => grown(store, team, by);
  const signAt = (at: number) => signHeads({ store, config, now: () => at });
  await grow(1);
  expect(await signAt(NOW)).toBe(1);
  await grow(2);
  expect(await signAt(NOW + DAY)).toBe(1);
  return { desk, team, config, store, grow, signAt, verify: () => desk.run('audit', 'verify') };
}

async function grown(store: SqlStore, team: string, by: number): Promise<void> {
  const deps = { now: () => NOW, random: (count: number) => new Uint8Array(count).fill(7) };
  const entry = {
    team,
    actor: null,
    verb: 'week.cut',
    subject: { kind: 'week', id: 'w' },
    detail: '',
  } as const;
  for (let row = 0; row < by; row++)
    await store.write(async (tx) => {
      await tx.lock(team, ['audit']);
      await appendAudit(tx, deps, entry);
    });
}

/** What somebody does who can write to the database and wants the last rows never to have been. */
async function cut(store: SqlStore, team: string, keep: number): Promise<void> {
  const rows = await store.list('audit', { where: { team_id: team } });
  const seqs = rows.map(({ seq }) => seq).filter((seq) => seq > keep);
  await store.write(async (tx) => {
    await tx.remove('audit', { team_id: team }, { column: 'seq', values: seqs });
    const last_hash = rows.find(({ seq }) => seq === keep)?.hash ?? '';
    await tx.patch('head', { team_id: team, stream: 'audit' }, { seq: keep, last_hash });
  });
}

describe.each([
  ['SQLite', sqliteDesk],
  ['PostgreSQL', postgresDesk],
] as const)('on %s', (_name, make) => {
  test('a trail that was cut with its head is told without any device, also when it has grown again', async () => {
    const { store, team, verify, grow } = await started(make);
    expect(await verify()).toMatchObject({ code: 0, said: [expect.stringContaining('"heads":2')] });
    await cut(store, team, 3);
    const told = JSON.stringify({ team, ok: false, seq: 4, why: 'other-trail' });
    expect(await verify()).toEqual({ code: 1, said: [told], complained: [] });
    await grow(1);
    await store.close();
  });

  test('a trail that was written anew as a whole is told, and a team that is gone', async () => {
    const { store, team, verify, grow } = await started(make);
    await cut(store, team, 1);
    await grow(5);
    expect(await verify()).toMatchObject({ code: 0 });
    await cut(store, team, 1);
    await store.write(async (tx) => {
      await tx.remove('audit', { team_id: team });
      await tx.remove('head', { team_id: team, stream: 'audit' });
      await tx.remove('team', { team_id: team });
    });
    const told = JSON.stringify({ team, ok: false, seq: 1, why: 'other-trail' });
    expect(await verify()).toMatchObject({ code: 1, said: [told] });
    await store.close();
  });

  test('a head is signed once a day where the trail has grown', async () => {
    const { config, store, grow, signAt } = await started(make);
    expect(await signAt(NOW + 5 * DAY)).toBe(0);
    await grow(1);
    expect(await signAt(NOW + DAY + 1)).toBe(0);
    expect(await signHeads({ store, config: { ...config }, now: () => NOW + DAY + 1 })).toBe(0);
    expect(await signAt(NOW + 2 * DAY)).toBe(1);
    // Another process has signed meanwhile, and what it wrote counts here, too.
    await grow(1);
    expect(await signHeads({ store, config: { ...config }, now: () => NOW + 3 * DAY })).toBe(1);
    expect(await signAt(NOW + 3 * DAY)).toBe(0);
    await store.close();
  });

  test('after new-epoch what was put back counts, and the heads of the trail that was put away are counted', async () => {
    const { desk, store, team, verify } = await started(make);
    await cut(store, team, 1);
    await store.close();
    makeErasedList(desk.dataDir);
    expect(await desk.run('new-epoch')).toMatchObject({ code: 0 });
    expect(await verify()).toMatchObject({ code: 0, said: [expect.stringContaining('"putAway":2')] });
  });
});

test('the key is made once, for the server alone, and is in no table', async () => {
  const { desk, store, config } = await started(sqliteDesk);
  const file = join(desk.dataDir, 'signing.key');
  const key = readFileSync(file, 'utf8');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(prepareHeads({ config })).toBeNull();
  expect(readFileSync(file, 'utf8')).toBe(key);
  await store.close();
  const secret = key.split('\n')[1] ?? '';
  expect(readFileSync(join(desk.dataDir, 'passalong.db')).includes(secret)).toBe(false);
});

test('a key that is missing, spoilt or another one is said in one line, by verify and by a start', async () => {
  const { desk, store, config, verify } = await started(sqliteDesk);
  await store.close();
  const file = join(desk.dataDir, 'signing.key');
  rmSync(file);
  const missing = await verify();
  expect(missing).toMatchObject({ code: 1, said: [] });
  expect(missing.complained).toEqual([expect.stringContaining('signing.key is missing')]);
  expect(prepareHeads({ config })).toEqual({ kind: 'no-signing-key' });
  expect(existsSync(file)).toBe(false);
  writeFileSync(file, 'nonsense');
  expect((await verify()).complained).toEqual([expect.stringContaining('cannot be read')]);
  expect(prepareHeads({ config })).toEqual({ kind: 'bad-signing-key' });
  const other = await started(sqliteDesk);
  await other.store.close();
  writeFileSync(file, readFileSync(join(other.desk.dataDir, 'signing.key')));
  expect((await verify()).complained).toEqual([expect.stringContaining('another key')]);
  expect(prepareHeads({ config })).toEqual({ kind: 'other-signing-key' });
});

test('a line that was changed in the list of heads is told', async () => {
  const { desk, store, team, verify } = await started(sqliteDesk);
  await store.close();
  const file = join(desk.dataDir, 'audit-heads.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"seq":4', '"seq":3'));
  expect(await verify()).toMatchObject({
    code: 1,
    said: [],
    complained: [expect.stringContaining(`signature: team ${team}, row 3`)],
  });
});

test('what verify said is a list to keep elsewhere, by which a list that was cut is told', async () => {
  const { desk, store, team, verify } = await started(sqliteDesk);
  const said = await verify();
  const kept = join(desk.dataDir, 'kept-elsewhere.jsonl');
  writeFileSync(kept, `${said.said.join('\n')}\n`);
  await cut(store, team, 1);
  await store.close();
  writeFileSync(join(desk.dataDir, 'audit-heads.jsonl'), '');
  expect(await verify()).toMatchObject({ code: 0 });
  expect(await desk.run('audit', 'verify', '--heads', kept)).toMatchObject({ code: 1 });
  expect(await desk.run('audit', 'verify', '--heads', `${kept}.none`)).toMatchObject({ code: 1, said: [] });
});

test('the key may come from the environment, as PEM or as one line, and nothing else may', async () => {
  const { desk, store } = await started(sqliteDesk);
  await store.close();
  const pem = readFileSync(join(desk.dataDir, 'signing.key'), 'utf8');
  const line = pem.split('\n')[1] ?? '';
  for (const SIGNING_KEY of [pem, pem.replaceAll('\n', '\\n'), line]) {
    const given = await started(sqliteDesk, { SIGNING_KEY });
    await given.store.close();
    expect(existsSync(join(given.desk.dataDir, 'signing.key'))).toBe(false);
    expect(await given.verify()).toMatchObject({ code: 0 });
  }
  expect(readConfig({ SIGNING_KEY: 'a secret that is none' })).toEqual({
    ok: false,
    problem: ['SIGNING_KEY: is not an ed25519 key as PEM or base64 of PKCS#8'],
  });
});

test('a restore admits what it puts away, and verify is content again', async () => {
  const { desk, store, grow, signAt, verify } = await started(sqliteDesk);
  const copy = join(desk.dataDir, 'copy.db');
  expect(await desk.run('backup', copy)).toMatchObject({ code: 0 });
  await grow(3);
  await signAt(NOW + 2 * DAY);
  await store.close();
  expect(await desk.run('restore', copy, '--without-erasures')).toMatchObject({ code: 0 });
  expect(await verify()).toMatchObject({ code: 0, said: [expect.stringContaining('"putAway":1')] });
});
