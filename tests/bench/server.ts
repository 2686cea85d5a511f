import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Seeded } from '../../server/seed.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { command, type Env, startServer } from './server/child.ts';
import {
  type Device,
  type Figures,
  ITEMS,
  itemsFrom,
  measure,
  type Prepared,
  pushBody,
  ROWS,
} from './server/load.ts';
import { type Straight, straightPostgres, straightSqlite } from './server/straight.ts';
import type { Bench } from './types.ts';

const CLIENTS = [1, 16, 64] as const;
const SECONDS = 4;
/** Pushes of one device before its rate limit would count. */
const PUSHES = 150;
/** More than are sent in the time, so that no client runs dry. */
const JOBS = 2_400;
const TEAMS = 16;
const PEOPLE = 24;

/** `packed` is of pulls: the same answers as gzip, which is what a browser asks for. */
type Pair = { clients: number; ours: Figures; driver: Figures; packed?: Figures };
type Part = {
  database: string;
  push: Pair[];
  pull: Pair[];
  /** ms until a server over this database listened; MB at rest and after the load; bytes a stored event took. */
  listening: number;
  rss: { rest: number; load: number };
  bytes: number;
};
type Server = { items: number; rows: number; parts: Part[] };

async function send(url: string, { token }: Device, body: string): Promise<void> {
  const answer = await fetch(`${url}/v1/push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  const said = (await answer.json()) as { results?: { status: string }[] };
  if (answer.status !== 200 || said.results?.every(({ status }) => status === 'stored') !== true)
    throw new Error(`a push was answered with ${answer.status}: ${JSON.stringify(said).slice(0, 300)}`);
}

/** As it is, or packed as a browser asks for it: then the time includes packing and unpacking. */
async function read(url: string, { token }: Device, encoding: 'identity' | 'gzip'): Promise<void> {
  const answer = await fetch(`${url}/v1/pull?stream=me&limit=${ROWS}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-encoding': encoding },
  });
  const text = await answer.text();
  if (answer.status !== 200 || text.length < ROWS * 100)
    throw new Error(`a pull was answered with ${answer.status}`);
}

type Job = { device: Device; items: Prepared[]; body: string };

/** What each client will send, made before anything is timed; a device sends no more than its rate limit lets it. */
function jobsFor(devices: Device[], clients: number): Job[][] {
  const each = Math.ceil(JOBS / clients);
  return Array.from({ length: clients }, () => {
    const jobs: Job[] = [];
    let device: Device | undefined;
    for (let turn = 0; turn < each; turn++) {
      if (turn % PUSHES === 0) device = devices.pop();
      if (device === undefined) throw new Error('too few devices');
      const items = itemsFrom((turn % PUSHES) * ITEMS + 1);
      jobs.push({ device, items, body: pushBody(device, items) });
    }
    return jobs;
  });
}

/** The server's pushes, then the same rows by the driver: under another person, so that the two never meet. */
async function pushes(url: string, straight: Straight, devices: Device[], clients: number): Promise<Pair> {
  const jobs = jobsFor(devices, clients);
  const ours = await measure(clients, SECONDS, async (client, turn) => {
    const job = jobs[client]?.[turn];
    if (job !== undefined) await send(url, job.device, job.body);
    return job !== undefined;
  });
  const driver = await measure(clients, SECONDS, async (client, turn) => {
    const job = jobs[client]?.[turn];
    if (job === undefined) return false;
    const { device, items } = job;
    await straight.push({ ...device, person: `straight ${clients} ${client}` }, items, turn * ITEMS);
    return true;
  });
  return { clients, ours, driver };
}

async function part(
  database: string,
  env: Env,
  straight: Straight,
  size: () => Promise<number>,
): Promise<Part> {
  const seeded = JSON.parse(
    command(env, 'seed', '--teams', `${TEAMS}`, '--people', `${PEOPLE}`, '--json'),
  ) as Seeded;
  const devices: Device[] = seeded.teams.flatMap(({ team, epoch, people }) =>
    people.map(({ person, device, token }) => ({ team, person, device, token, epoch })),
  );
  const readers = devices.splice(0, 64);
  const before = await size();
  let server = await startServer(env);
  const rest = server.rss();
  for (const device of readers)
    for (let n = 0; n < ROWS; n += ITEMS) await send(server.url, device, pushBody(device, itemsFrom(n + 1)));
  const bytes = ((await size()) - before) / (readers.length * ROWS);
  const push: Pair[] = [];
  const pull: Pair[] = [];
  for (const clients of CLIENTS) push.push(await pushes(server.url, straight, devices, clients));
  for (const clients of CLIENTS) {
    const { url } = server;
    const ours = await measure(clients, SECONDS, async (client, turn) => {
      const device = readers[(client + turn * 7) % readers.length];
      if (device !== undefined) await read(url, device, 'identity');
      return device !== undefined;
    });
    const driver = await measure(clients, SECONDS, async (client, turn) => {
      const device = readers[(client + turn * 7) % readers.length];
      if (device !== undefined) await straight.pull(device, ROWS);
      return device !== undefined;
    });
    const packed = await measure(clients, SECONDS, async (client, turn) => {
      const device = readers[(client + turn * 7) % readers.length];
      if (device !== undefined) await read(url, device, 'gzip');
      return device !== undefined;
    });
    pull.push({ clients, ours, driver, packed });
  }
  const load = server.rss();
  await server.stop();
  server = await startServer(env);
  const { listening } = server;
  await server.stop();
  return { database, push, pull, listening, rss: { rest, load }, bytes };
}

async function onSqlite(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-bench-'));
  const file = join(folder, 'passalong.db');
  const env = { DATA_DIR: folder };
  command(env, 'migrate');
  const straight = straightSqlite(file);
  const size = async () =>
    statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
  const made = await part('SQLite', env, straight, size);
  await straight.close();
  rmSync(folder, { recursive: true, force: true });
  return made;
}

async function onPostgres(): Promise<Part> {
  const { url, stop } = await startPostgres('safe');
  const folder = mkdtempSync(join(tmpdir(), 'passalong-bench-'));
  const address = `${url}/postgres`;
  const env = { DATA_DIR: folder, DATABASE_URL: address };
  command(env, 'migrate');
  const straight = straightPostgres(address);
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const size = async () => {
    const { rows } = await client.query('select pg_total_relation_size($1) as bytes', ['event']);
    return Number((rows[0] as { bytes: string }).bytes);
  };
  const made = await part('PostgreSQL', env, straight, size);
  await straight.close();
  await client.end();
  stop();
  rmSync(folder, { recursive: true, force: true });
  return made;
}

const share = ({ ours, driver }: Pair): string => `${((100 * ours.ops) / driver.ops).toFixed(0)} %`;

/** Pushes of 100 and pulls of 1,000 over HTTP against a real server process, beside the same rows by the driver alone. */
export const server: Bench<Server> = {
  async run() {
    return { items: ITEMS, rows: ROWS, parts: [await onSqlite(), await onPostgres()] };
  },
  lines({ items, rows, parts }) {
    return parts.flatMap(({ database, push, pull, listening, rss, bytes }) => [
      `${database}: listening after ${listening.toFixed(0)} ms, ${rss.rest.toFixed(0)} MB at rest, ${rss.load.toFixed(0)} MB after load, ${bytes.toFixed(0)} bytes an event`,
      ...[[`push of ${items}`, push] as const, [`pull of ${rows}`, pull] as const].flatMap(([what, pairs]) =>
        pairs.map(
          (pair) =>
            `  ${what}, ${pair.clients} clients: ${pair.ours.ops.toFixed(0)}/s, p50 ${pair.ours.p50.toFixed(1)} ms, p99 ${pair.ours.p99.toFixed(1)} ms; ${share(pair)} of the driver's ${pair.driver.ops.toFixed(0)}/s${pair.packed === undefined ? '' : `; as gzip ${pair.packed.ops.toFixed(0)}/s`}`,
        ),
      ),
    ]);
  },
};
