import { pino } from 'pino';
import { readConfig } from '../../../server/config.ts';
import type { Deps } from '../../../server/deps.ts';
import type { Route } from '../../../server/http/route.ts';
import { createLive } from '../../../server/live.ts';
import type { Store } from '../../../server/store/port.ts';
import { appOf, readFrom } from './pair.ts';
import { bytes, NOON } from './people.ts';
import { watched } from './watched.ts';

/** What parts of the server are given in tests: a clock that stands still until it is moved, repeatable randomness. */
export function testDeps(store: Store, env: Readonly<Record<string, string>> = {}): Deps & { at: number } {
  const given = { SECRET: 'a secret of the tests, long enough', ...env };
  const config = readConfig(given);
  if (!config.ok) throw new Error(config.problem.join('; '));
  readFrom(config.value, given);
  const now = (): number => deps.at;
  const deps = {
    store: watched(store),
    config: config.value,
    at: NOON,
    now,
    random: bytes,
    log: pino({ level: 'silent' }),
    live: createLive(store, now, (error) => {
      throw error;
    }),
  };
  return deps;
}

/** Sends requests to routes without opening a port. */
export function serving(deps: Deps, routes: readonly Route[]) {
  const app = appOf(deps, routes);
  return (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', 'localhost:8765');
    return Promise.resolve(app.request(`http://localhost:8765${path}`, { ...init, headers }));
  };
}
