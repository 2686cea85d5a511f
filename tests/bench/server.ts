import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildServer } from '../../scripts/build-server.ts';
import type { Seeded } from '../../server/seed.ts';
import { startPostgres } from '../server/setup/postgres.ts';
import { type Ask, client } from './server/ask.ts';
import { type Child, command, type Env, startBare, startServer } from './server/child.ts';
import { type Foreign, foreignTimes } from './server/foreign.ts';
import {
  type Device,
  figuresOf,
  ITEMS,
  itemsFrom,
  measure,
  type Prepared,
  pushBody,
  ROWS,
  type Slice,
} from './server/load.ts';
import { linesOf, type Pair, type Timed } from './server/pairs.ts';
import { type Soak, soakFor } from './server/soak.ts';
import { type Straight, straightPostgres, straightSqlite } from './server/straight.ts';
import type { Bench } from './types.ts';

const CLIENTS = [1, 16, 64] as const;
/** Each peer's time, in this many turns among the others: what the disk still writes of one is not always in the time of the next. */
const SECONDS = 4;
const TURNS = 4;
/** Pushes of one device before its rate limit would count. */
const PUSHES = 150;
/** More than are sent in the time, so that no client runs dry. */
const JOBS = 4_800;
const TEAMS = 16;
const PEOPLE = 24;
/** Readers whose log is longer than what one answer holds, by how many events, and how many of them read at once. */
const LONG = { readers: 16, events: 12_000, clients: [1, 16] } as const;
/** Devices that ask about another team's things, of other teams than its owner. */
const STRANGERS = 8;

type Part = {
  database: string;
  push: Pair[];
  pull: Pair[];
  /** The same of logs longer than what one answer holds. */
  long: Pair[];
  /** ms until a server over this database listened; MB at rest, after the load and at most; bytes a stored event took. */
  listening: number;
  rss: { rest: number; load: number; peak: number };
  bytes: number;
  foreign: Foreign;
  soak: Soak | null;
};
type Server = { items: number; rows: number; parts: Part[] };

const json = { 'content-type': 'application/json' };

async function send(ask: Ask, { token }: Device, body: string): Promise<void> {
  const { status, bytes } = await ask('/v1/push', { ...json, authorization: `Bearer ${token}` }, body);
  const said = bytes.toString();
  if (status !== 200 || said.split('"status":"stored"').length !== ITEMS + 1)
    throw new Error(`a push was answered with ${status}: ${said.slice(0, 300)}`);
}

/** As it is, or packed as a browser asks for it: then the time includes packing. */
async function read(ask: Ask, { token }: Device, encoding: 'identity' | 'gzip'): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': encoding };
  const { status, bytes } = await ask(`/v1/pull?stream=me&limit=${ROWS}`, headers);
  if (status !== 200 || bytes.length < ROWS * 100) throw new Error(`a pull was answered with ${status}`);
}

async function bare(ask: Ask, { team, person, device }: Device, body?: string): Promise<void> {
  const { status } = await ask('/', { 'x-sender': JSON.stringify({ team, person, device }) }, body);
  if (status !== 200) throw new Error(`plain HTTP was answered with ${status}`);
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

type Peers = { server: Child; plain: Child; straight: Straight };

/** Who does an operation, in which process where it has one of its own; `turn` counts the operations of a client. */
type Peer = { server: Child | null; one: (client: number, turn: number) => Promise<boolean> };

/** Measures one peer a slice at a time, and says what processor time an operation took in its process and in this one, its client. */
function measuring(clients: number, { server, one }: Peer) {
  const turns = Array.from({ length: clients }, () => 0);
  const slices: Slice[] = [];
  const spent = { server: 0, client: 0 };
  return {
    async slice(): Promise<void> {
      const before = server?.cpu() ?? 0;
      const own = process.cpuUsage();
      const next = (client: number) => {
        const turn = turns[client] ?? 0;
        turns[client] = turn + 1;
        return one(client, turn);
      };
      slices.push(await measure(clients, SECONDS / TURNS, next));
      const { user, system } = process.cpuUsage(own);
      spent.server += (server?.cpu() ?? 0) - before;
      spent.client += (user + system) / 1_000;
    },
    timed(): Timed {
      const figures = figuresOf(slices);
      return {
        ...figures,
        cpu: { server: spent.server / figures.count, client: spent.client / figures.count },
      };
    },
  };
}

/** All peers in turns, each time another of them first. */
async function inTurns<K extends string>(clients: number, peers: Record<K, Peer>): Promise<Record<K, Timed>> {
  const measured = Object.entries<Peer>(peers).map(([name, peer]) => ({ name, ...measuring(clients, peer) }));
  for (let turn = 0; turn < TURNS; turn++)
    for (const index of measured.keys()) await measured[(turn + index) % measured.length]?.slice();
  return Object.fromEntries(measured.map(({ name, timed }) => [name, timed()])) as Record<K, Timed>;
}

/** The server's pushes, then the same by each peer: under other persons, so that they never meet. */
async function pushes({ server, plain, straight }: Peers, devices: Device[], clients: number): Promise<Pair> {
  const jobs = jobsFor(devices, clients);
  const each =
    (one: (job: Job, turn: number, client: number) => Promise<void>) =>
    async (client: number, turn: number) => {
      const job = jobs[client]?.[turn];
      if (job !== undefined) await one(job, turn, client);
      return job !== undefined;
    };
  const ask = client(server.url, clients);
  const askPlain = client(plain.url, clients);
  const as = (what: string, device: Device, at: number) => ({
    ...device,
    person: `${what} ${clients} ${at}`,
  });
  const timed = await inTurns(clients, {
    ours: { server, one: each((job) => send(ask, job.device, job.body)) },
    http: {
      server: plain,
      one: each((job, turn, at) => bare(askPlain, as(`bare ${turn}`, job.device, at), job.body)),
    },
    driver: {
      server: null,
      one: each((job, turn, at) => straight.push(as('straight', job.device, at), job.items, turn * ITEMS)),
    },
  });
  return { clients, ...timed };
}

async function pulls({ server, plain, straight }: Peers, readers: Device[], clients: number): Promise<Pair> {
  const each = (one: (device: Device) => Promise<unknown>) => async (at: number, turn: number) => {
    const device = readers[(at + turn * 7) % readers.length];
    if (device !== undefined) await one(device);
    return device !== undefined;
  };
  const ask = client(server.url, clients);
  const askPlain = client(plain.url, clients);
  const timed = await inTurns(clients, {
    ours: { server, one: each((device) => read(ask, device, 'identity')) },
    http: { server: plain, one: each((device) => bare(askPlain, device)) },
    driver: { server: null, one: each((device) => straight.pull(device, ROWS)) },
    packed: { server, one: each((device) => read(ask, device, 'gzip')) },
  });
  return { clients, ...timed };
}

type Opened = { env: Env; bareEnv: Env; straight: Straight; size: () => Promise<number> };

async function part(database: string, main: string, opened: Opened, soak: number): Promise<Part> {
  const { env, bareEnv, straight, size } = opened;
  const seeded = JSON.parse(
    command(main, env, 'seed', '--teams', `${TEAMS}`, '--people', `${PEOPLE}`, '--json'),
  ) as Seeded;
  const devices: Device[] = seeded.teams.flatMap(({ team, epoch, people }) =>
    people.map(({ person, device, token }) => ({ team, person, device, token, epoch })),
  );
  const readers = devices.splice(0, 64);
  const longReaders = devices.splice(0, LONG.readers);
  const owner = devices.pop();
  const strangers = devices.splice(0, STRANGERS);
  if (owner === undefined) throw new Error('nobody was seeded');
  const before = await size();
  let server = await startServer(main, env);
  const rest = server.rss();
  const ask = client(server.url, 1);
  const fill = async (device: Device, events: number) => {
    for (let n = 0; n < events; n += ITEMS) await send(ask, device, pushBody(device, itemsFrom(n + 1)));
  };
  for (const device of readers) await fill(device, ROWS);
  const bytes = ((await size()) - before) / (readers.length * ROWS);
  for (const device of longReaders) await fill(device, LONG.events);
  const plain = await startBare(bareEnv);
  const peers = { server, plain, straight };
  const [push, pull, long]: [Pair[], Pair[], Pair[]] = [[], [], []];
  for (const clients of CLIENTS) push.push(await pushes(peers, devices, clients));
  for (const clients of CLIENTS) pull.push(await pulls(peers, readers, clients));
  for (const clients of LONG.clients) long.push(await pulls(peers, longReaders, clients));
  const [load, peak] = [server.rss(), server.peak()];
  await plain.stop();
  const foreign = await foreignTimes(ask, straight, { owner, strangers });
  const soaked = soak === 0 ? null : await soakFor(soak, server, devices);
  await server.stop();
  server = await startServer(main, env);
  const { listening } = server;
  await server.stop();
  return { database, push, pull, long, listening, rss: { rest, load, peak }, bytes, foreign, soak: soaked };
}

async function onSqlite(main: string, soak: number): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-bench-'));
  const file = join(folder, 'passalong.db');
  const env = { DATA_DIR: folder };
  command(main, env, 'migrate');
  const straight = straightSqlite(file);
  const size = async () =>
    statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
  const bareEnv = { SQLITE_FILE: file };
  const made = await part('SQLite', main, { env, bareEnv, straight, size }, soak);
  await straight.close();
  rmSync(folder, { recursive: true, force: true });
  return made;
}

async function onPostgres(main: string, soak: number): Promise<Part> {
  const { url, stop } = await startPostgres('safe');
  const folder = mkdtempSync(join(tmpdir(), 'passalong-bench-'));
  const address = `${url}/postgres`;
  const env = { DATA_DIR: folder, DATABASE_URL: address };
  command(main, env, 'migrate');
  const straight = straightPostgres(address);
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const size = async () => {
    const { rows } = await client.query('select pg_total_relation_size($1) as bytes', ['event']);
    return Number((rows[0] as { bytes: string }).bytes);
  };
  const made = await part('PostgreSQL', main, { env, bareEnv: env, straight, size }, soak);
  await straight.close();
  await client.end();
  stop();
  rmSync(folder, { recursive: true, force: true });
  return made;
}

/**
 * Pushes of 100 and pulls of 1,000 over HTTP against the bundled server in a process of its own, beside the same rows by the
 * driver alone and beside the same bytes through plain HTTP to the driver.
 */
export const server: Bench<Server> = {
  async run({ soak = 0, only }) {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-bundle-'));
    const main = await buildServer(folder);
    const databases = { sqlite: onSqlite, postgresql: onPostgres };
    if (only !== undefined && !Object.hasOwn(databases, only))
      throw new Error(`--only takes ${Object.keys(databases).join(' or ')}`);
    const parts: Part[] = [];
    for (const [database, measured] of Object.entries(databases))
      if (only === undefined || only === database) parts.push(await measured(main, soak));
    rmSync(folder, { recursive: true, force: true });
    return { items: ITEMS, rows: ROWS, parts };
  },
  lines({ items, rows, parts }) {
    return parts.flatMap(({ database, push, pull, long, listening, rss, bytes, foreign, soak }) => [
      `${database}: listening after ${listening.toFixed(0)} ms, ${rss.rest.toFixed(0)} MB at rest, ${rss.load.toFixed(0)} MB after load, ${rss.peak.toFixed(0)} MB at most, ${bytes.toFixed(0)} bytes an event`,
      ...linesOf(`push of ${items}`, push),
      ...linesOf(`pull of ${rows}`, pull),
      ...linesOf(`pull of ${rows} of ${LONG.events}`, long),
      `  another team's id: p50 ${foreign.foreign.p50.toFixed(2)} ms, p95 ${foreign.foreign.p95.toFixed(2)} ms; one that is nowhere: ${foreign.missing.p50.toFixed(2)} ms, ${foreign.missing.p95.toFixed(2)} ms; the first took longer in ${(100 * foreign.farther).toFixed(0)} of 100 pairs of ${foreign.pairs}`,
      ...(soak === null
        ? []
        : [
            `  ${soak.minutes.length} minutes: ${soak.minutes.map((mb) => mb.toFixed(0)).join(', ')} MB, slope ${soak.slope.toFixed(2)} MB a minute, in its latter half ${soak.latter.toFixed(2)}; late by ${soak.late.map((seconds) => seconds.toFixed(0)).join(', ')} s`,
          ]),
    ]);
  },
};
