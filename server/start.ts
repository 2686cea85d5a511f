import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { type HeadsProblem, prepareHeads } from './audit-heads.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { applyErasures } from './erase.ts';
import { makeErasedList } from './erased-list.ts';
import { runHooks } from './hooks/send.ts';
import { startJobs } from './jobs/hourly.ts';
import { listen } from './listen.ts';
import { createLive } from './live.ts';
import { lockFile } from './lock.ts';
import { runAccountMail } from './mail/run.ts';
import { fail, ok, type Result } from './outcome.ts';
import { placeOf } from './place.ts';
import { routes } from './routes.ts';
import { migrate, schemaState } from './store/migrate.ts';
import { openStore, type SqlStore } from './store/open.ts';

export type Started = {
  url: string;
  deps: Deps;
  /** Takes no new requests, lets those under way end, closes the database. */
  stop: () => Promise<void>;
};

/** Why a server did not start. */
export type StartProblem =
  | { kind: 'in-use'; file: string }
  | { kind: 'address-in-use'; port: number }
  | { kind: 'older-tables' }
  | { kind: 'newer-tables' }
  | HeadsProblem
  /** PostgreSQL does not answer, or not to us; `code` is its own or the system's. */
  | { kind: 'no-database'; code: string };

/**
 * Brings a file's tables up to date, and those of a new PostgreSQL. Of one that is in use they are left: other processes
 * may still run the version before, so a person does it by hand.
 */
async function upToDate({ db, kind }: SqlStore): Promise<StartProblem | null> {
  const state = await schemaState(db).catch((error: unknown) => {
    if (kind === 'postgres' && error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  });
  if (typeof state === 'string') return { kind: 'no-database', code: state };
  const { pending, unknown, isNew } = state;
  if (unknown.length > 0) return { kind: 'newer-tables' };
  if (pending.length === 0) return null;
  if (kind === 'postgres' && !isNew) return { kind: 'older-tables' };
  await migrate(db, kind === 'postgres' ? 'postgres' : 'sqlite');
  return null;
}

/** Does what the list of erasures says and this database has not done; a list that is missing is begun. */
async function catchUp(deps: Deps): Promise<void> {
  const { log, store, config } = deps;
  const done = await applyErasures(deps);
  if (done !== null && done > 0) log.warn({ count: done }, 'erasures were done again');
  if (done !== null) return;
  const column = 'note';
  const [known] = await store.list('server_note', {
    where: {},
    above: { column, value: 'erased:' },
    upTo: { column, value: 'erased:~' },
    limit: 1,
  });
  if (known !== undefined) log.error('the list of erasures is missing: an older copy would bring them back');
  makeErasedList(config.dataDir);
}

async function serving(deps: Deps, unlock: () => void): Promise<Result<Started, StartProblem>> {
  const { config, store } = deps;
  try {
    const { port, close } = await listen(createApp(deps, routes), config);
    const stopJobs = startJobs(deps);
    const endMail = runAccountMail(deps);
    const endHooks = runHooks(deps);
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    return ok({
      url: config.PUBLIC_URL ?? `http://${host}:${port}`,
      deps,
      stop: async () => {
        const ended = Promise.all([stopJobs(), endMail(), endHooks()]);
        deps.live.wakes.stop();
        await close();
        await ended;
        await store.close();
        unlock();
      },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return fail({ kind: 'address-in-use', port: config.PORT });
    throw error;
  }
}

/** Takes the database's lock where it is a file, opens it, brings it up to date, and listens. */
export async function start(config: Config, log: Logger): Promise<Result<Started, StartProblem>> {
  const place = placeOf(config);
  const unlock = place.kind === 'sqlite' ? lockFile(place.file) : () => undefined;
  if (unlock === null) return fail({ kind: 'in-use', file: place.kind === 'sqlite' ? place.file : '' });
  const store = await openStore(place, 'leave');
  const release = async () => {
    await store.close();
    unlock();
  };
  try {
    const problem = (await upToDate(store)) ?? prepareHeads({ config });
    const onError = (error: unknown) => log.error({ err: error }, 'waiting for news failed');
    const live = createLive(store, Date.now, onError);
    const deps: Deps = { store, config, log, live, now: Date.now, random: (bytes) => randomBytes(bytes) };
    if (problem === null) await catchUp(deps);
    const started = problem === null ? await serving(deps, unlock) : fail(problem);
    if (!started.ok) await release();
    return started;
  } catch (error) {
    await release();
    throw error;
  }
}
