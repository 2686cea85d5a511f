import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { createLive } from './live.ts';
import { lockFile } from './lock.ts';
import { runAccountMail } from './mail/run.ts';
import { fail, ok, type Result } from './outcome.ts';
import { routes } from './routes.ts';
import { openStore, type Place } from './store/open.ts';

export type Started = {
  url: string;
  deps: Deps;
  /** Takes no new requests, lets those under way end, closes the database. */
  stop: () => Promise<void>;
};

/** Why a server did not start. */
export type StartProblem = { kind: 'in-use'; file: string } | { kind: 'address-in-use'; port: number };

export const placeOf = ({ DATABASE_URL, DATABASE_POOL, dataDir }: Config): Place =>
  DATABASE_URL === undefined
    ? { kind: 'sqlite', file: join(dataDir, 'passalong.db') }
    : { kind: 'postgres', url: DATABASE_URL, pool: DATABASE_POOL };

const listening = (app: ReturnType<typeof createApp>, hostname: string, port: number) =>
  new Promise<{ server: ServerType; port: number }>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, (info) =>
      resolve({ server, port: info.port }),
    );
    server.once('error', reject);
  });

const closed = (server: ServerType) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });

/** Opens the database, takes its lock where it is a file, and listens. */
export async function start(config: Config, log: Logger): Promise<Result<Started, StartProblem>> {
  const place = placeOf(config);
  const store = await openStore(place);
  const unlock = place.kind === 'sqlite' ? lockFile(place.file) : () => undefined;
  if (unlock === null) {
    await store.close();
    return fail({ kind: 'in-use', file: place.kind === 'sqlite' ? place.file : '' });
  }
  const onError = (error: unknown) => log.error({ err: error }, 'waiting for news failed');
  const live = createLive(store, Date.now, onError);
  const deps: Deps = { store, config, log, live, now: Date.now, random: (bytes) => randomBytes(bytes) };
  try {
    const { server, port } = await listening(createApp(deps, routes), config.HOST, config.PORT);
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    const endMail = runAccountMail(deps);
    return ok({
      url: config.PUBLIC_URL ?? `http://${host}:${port}`,
      deps,
      stop: async () => {
        live.wakes.stop();
        await closed(server);
        await endMail();
        await store.close();
        unlock();
      },
    });
  } catch (error) {
    await store.close();
    unlock();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return fail({ kind: 'address-in-use', port: config.PORT });
    throw error;
  }
}
