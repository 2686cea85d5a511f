import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { createLive } from '../../../server/live.ts';
import { routes } from '../../../server/routes.ts';
import { openStore, type SqlStore } from '../../../server/store/open.ts';
import { NOW, WORLD, type WorldSaid } from './pair-words.ts';
import { whoami } from './whoami.ts';

/**
 * A server process that tests share: it makes the server that a request asks for, over the database and with the environment it
 * names, and keeps it. Its clock is the request's.
 */
const stores = new Map<string, Promise<SqlStore>>();
const worlds = new Map<
  string,
  Promise<{ answer: ReturnType<typeof getRequestListener>; clock: { now: number } }>
>();

const storeAt = (url: string): Promise<SqlStore> => {
  const store = stores.get(url) ?? openStore({ kind: 'postgres', url }, 'leave');
  stores.set(url, store);
  return store;
};

async function make({ url, env }: WorldSaid) {
  const store = await storeAt(url);
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.problem.join('; '));
  const clock = { now: 0 };
  const now = (): number => clock.now;
  const deps = {
    store,
    config: config.value,
    now,
    random: (bytes: number): Uint8Array => randomBytes(bytes),
    log: pino({ level: 'error' }, pino.destination({ dest: 2, sync: true })),
    live: createLive(store, now, (error) => {
      throw error;
    }),
  };
  return { answer: getRequestListener(createApp(deps, [...routes, whoami]).fetch), clock };
}

const server = createServer(async (incoming, outgoing) => {
  const said = JSON.parse(String(incoming.headers[WORLD])) as WorldSaid;
  const world = worlds.get(said.id) ?? make(said);
  worlds.set(said.id, world);
  const { answer, clock } = await world;
  clock.now = Number(incoming.headers[NOW]);
  await answer(incoming, outgoing);
});
server.listen(0, '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);

// Whoever began it may be gone without having said so.
const begunBy = process.ppid;
setInterval(() => {
  if (process.ppid !== begunBy) process.exit();
}, 1_000).unref();
