import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServer } from '../../scripts/build-server.ts';
import type { Seeded } from '../../server/seed.ts';
import { type Desk, postgresDesk, sqliteDesk } from './setup/cli.ts';
import { type Running, runOnce, startProcess } from './setup/process.ts';

let folder = '';
let file = '';
const desks: Desk[] = [];
const running: Running[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passalong-bundle-'));
  const built = await buildServer(join(folder, 'built'));
  // A folder without libraries, so that none can be borrowed.
  file = join(folder, 'server.mjs');
  copyFileSync(built, file);
}, 120_000);

afterAll(async () => {
  for (const server of running) server.process.kill('SIGKILL');
  for (const desk of desks) await desk.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function deskOf(make: typeof sqliteDesk): Promise<Desk> {
  const desk = await make({ LOG_LEVEL: 'info' });
  desks.push(desk);
  return desk;
}

async function serverOn(desk: Desk): Promise<Running> {
  const server = await startProcess(file, desk.env);
  running.push(server);
  return server;
}

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

/** A request whose body comes in two halves; `finish` sends the second and answers with all that came back. */
async function halfRequest(url: string, path: string, headers: string, body: string) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const half = Math.floor(body.length / 2);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${headers}content-length: ${body.length}\r\n\r\n${body.slice(0, half)}`,
  );
  // Time for the server to read what came.
  await setTimeout(200);
  return {
    closed,
    finish: async () => {
      socket.write(body.slice(half));
      await closed;
      return answer;
    },
  };
}

function seededBy(desk: Desk): { token: string; epoch: string } {
  const { out } = runOnce(file, ['seed', '--teams', '1', '--people', '1', '--json'], desk.env);
  const { teams } = JSON.parse(out) as Seeded;
  return { token: teams[0]?.people[0]?.token ?? '', epoch: teams[0]?.epoch ?? '' };
}

test('the bundle asks for what Node has and for nothing else', () => {
  const text = readFileSync(file, 'utf8');
  const asked = [
    ...text.matchAll(/^(?:import|export)\b[^'"\n]*from ["']([^"']+)["']/gm),
    ...text.matchAll(/^import ["']([^"']+)["']/gm),
    ...text.matchAll(/\b__require\(["']([^"']+)["']\)/g),
    ...text.matchAll(/\bimport\(["']([^"']+)["']\)/g),
  ].map(([, name = '']) => name.replace(/^node:/, ''));
  const known = new Set([...builtinModules, 'sqlite', 'pg-native']);
  expect(asked.length).toBeGreaterThan(10);
  expect([...new Set(asked)].filter((name) => !known.has(name))).toEqual([]);
});

describe.each([
  ['SQLite', sqliteDesk],
  ['PostgreSQL', postgresDesk],
] as const)('on %s', (name, make) => {
  test('the bundle starts on an empty database, is ready, and starts again', async () => {
    const desk = await deskOf(make);
    for (const _ of [1, 2]) {
      const server = await serverOn(desk);
      expect(await statusOf(`${server.url}/readyz`)).toBe(200);
      expect(await statusOf(`${server.url}/livez`)).toBe(200);
      expect(await server.end('SIGTERM')).toBe(0);
    }
    expect(runOnce(file, ['audit', 'verify'], desk.env)).toMatchObject({ code: 0 });
  });

  test('told to stop, it answers whoever waits and lets requests under way end', async () => {
    const desk = await deskOf(make);
    const server = await serverOn(desk);
    const { token, epoch } = seededBy(desk);
    const authorization = `Bearer ${token}`;
    const waiting = fetch(`${server.url}/v1/wake?me=999&team=999`, { headers: { authorization } });
    const body = JSON.stringify({ protocol: 1, epoch, gen: 0, items: [{ t: 'void', n: 1 }] });
    const headers = `authorization: ${authorization}\r\ncontent-type: application/json\r\n`;
    const push = await halfRequest(server.url, '/v1/push', headers, body);
    const stopped = server.end('SIGTERM');
    expect((await waiting).status).toBe(503);
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
    const answer = await push.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"have":1');
    expect(await stopped).toBe(0);
    expect(server.log()).not.toContain(token);
  });

  test('told twice, it ends at once', async () => {
    const desk = await deskOf(make);
    const server = await serverOn(desk);
    const headers = `authorization: Bearer ${seededBy(desk).token}\r\ncontent-type: application/json\r\n`;
    const held = await halfRequest(server.url, '/v1/push', headers, '{"held":true}');
    server.process.kill('SIGTERM');
    await setTimeout(200);
    expect(await server.end('SIGTERM')).toBe(1);
    await held.closed;
  });

  if (name === 'SQLite')
    test('a second server over the same file, and a taken port, are one clear line', async () => {
      const desk = await deskOf(make);
      const server = await serverOn(desk);
      const second = runOnce(file, [], desk.env);
      expect(second).toMatchObject({ code: 1, out: '' });
      expect(second.complained).toMatch(/^Another server uses .*\n$/);
      const other = await deskOf(make);
      const taken = runOnce(file, [], { ...other.env, PORT: new URL(server.url).port });
      expect(taken.complained).toMatch(/^Port \d+ is taken\. .*\n$/);
      expect(await statusOf(`${server.url}/readyz`)).toBe(200);
      await server.end('SIGTERM');
    });

  if (name === 'PostgreSQL')
    test('a database that is not there, or has older tables, is one clear line', async () => {
      const desk = await deskOf(make);
      const away = { ...desk.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
      expect(runOnce(file, [], away)).toMatchObject({
        code: 1,
        complained: 'The database of DATABASE_URL cannot be used (ECONNREFUSED).\n',
      });
      await desk.run('migrate');
      const store = await desk.store();
      await sql`delete from migration where name > '0001-first'`.execute(store.db);
      await store.close();
      expect(runOnce(file, [], desk.env)).toMatchObject({
        code: 1,
        complained: 'The tables are not up to date: npm run server -- migrate\n',
      });
    });
});

test('a wrong variable is one line, and its value is not repeated', () => {
  const { code, complained } = runOnce(file, [], { METRICS_TOKEN: 'canary', PASSALONG_ENV: 'test' });
  expect(code).toBe(1);
  expect(complained).toMatch(/^METRICS_TOKEN: .*\n$/);
  expect(complained).not.toContain('canary');
});
