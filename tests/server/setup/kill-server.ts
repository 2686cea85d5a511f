import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Seeded } from '../../../server/seed.ts';
import { type DeviceClient, deviceClient, flaws } from './device-client.ts';
import { type Running, runOnce, startProcess } from './process.ts';

export const SERVER = join(import.meta.dirname, '../../../server/main.ts');

/** A place for a server with one team of invented people; `url` is an empty PostgreSQL database, or none for SQLite. */
export function seededPlace(people: number, url?: string) {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'passalong-server-'));
  const env = {
    DATA_DIR,
    PORT: '0',
    PASSALONG_ENV: 'test',
    LOG_LEVEL: 'silent',
    SECRET: `a secret of the tests ${randomUUID()}`,
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  };
  const run = (...args: readonly string[]): string => {
    const { code, out, complained } = runOnce(SERVER, args, env);
    if (code !== 0) throw new Error(`${args.join(' ')}: ${complained}`);
    return out;
  };
  run('migrate');
  const seeded = JSON.parse(run('seed', '--teams', '1', '--people', `${people}`, '--json')) as Seeded;
  const [team] = seeded.teams;
  if (team === undefined) throw new Error('no team');
  return { env, team, drop: () => rmSync(DATA_DIR, { recursive: true, force: true }) };
}

type Kill = {
  /** Ends what is killed while pushes run; afterwards it is there again, at the address it returns. */
  strike: () => Promise<void>;
  clients: readonly DeviceClient[];
  /** Numbers in [0, 1). */
  random: () => number;
};

/** Asks until there is an answer, since connections that broke are still found for a while. @throws the last failure. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await ask();
    } catch (error) {
      if (tries === 200) throw error;
      await setTimeout(50);
    }
}

/** Pushes from every client until something is killed under them, sends again what was not answered, and reads everything. */
async function killRound({ strike, clients, random }: Kill): Promise<string[]> {
  let over = false;
  const load = clients.map(async (client) => {
    while (!over) {
      if (client.waiting() === 0) client.write(1 + Math.floor(random() * 30), Math.floor(random() * 3_000));
      await client.send().catch(() => setTimeout(20));
    }
  });
  await setTimeout(30 + random() * 300);
  await strike();
  over = true;
  await Promise.all(load);
  const found: string[] = [];
  for (const client of clients) {
    await untilAnswered(async () => {
      while (client.waiting() > 0) await client.send();
    });
    found.push(...flaws(client, await untilAnswered(() => client.pull())));
  }
  return found;
}

const CLIENTS = 4;

export type Killed = { rounds: number; acknowledged: number; broken: string[] };

/** Ends the server's process again and again under load, and `crash` (of its database) after that, if there is one. */
export async function killServer(
  place: ReturnType<typeof seededPlace>,
  {
    kills,
    crashes = 0,
    crash = () => undefined,
    random,
  }: { kills: number; crashes?: number; crash?: () => void; random: () => number },
): Promise<Killed> {
  let server: Running = await startProcess(SERVER, place.env);
  const clients = place.team.people
    .slice(0, CLIENTS)
    .map((person) => deviceClient(person, place.team.epoch, () => server.url));
  const broken: string[] = [];
  const note = (what: string, found: readonly string[]) =>
    broken.push(...found.map((text) => `${what}: ${text}`));
  for (let round = 0; round < kills; round++) {
    const strike = async () => {
      await server.end('SIGKILL');
      server = await startProcess(SERVER, place.env);
    };
    note(`kill ${round}`, await killRound({ strike, clients, random }));
  }
  for (let round = 0; round < crashes; round++)
    note(`crash ${round}`, await killRound({ strike: async () => crash(), clients, random }));
  await server.end('SIGTERM');
  const acknowledged = clients.reduce((sum, { acked }) => sum + acked.size, 0);
  return { rounds: kills + crashes, acknowledged, broken };
}
