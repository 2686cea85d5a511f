import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { uuidv7 } from '../../../lib/model/id.ts';
import { itemHash } from '../../../lib/protocol/item.ts';
import { readConfig } from '../../../server/config.ts';
import type { Deps } from '../../../server/deps.ts';
import { newDeviceToken } from '../../../server/http/token.ts';
import { createLive } from '../../../server/live.ts';
import { routes } from '../../../server/routes.ts';
import type { Store } from '../../../server/store/port.ts';
import { appOf, readFrom, type TestApp } from './pair.ts';
import { watched } from './watched.ts';

/** Noon UTC of an invented day; tests move it themselves. */
export const NOON = Date.UTC(2026, 10, 25, 12);

export type World = { deps: Deps; app: TestApp; clock: { now: number } };

/** A server over this store whose clock stands still. */
export function world(
  store: Store,
  env: Record<string, string> = {},
  random: Deps['random'] = (bytes) => randomBytes(bytes),
): World {
  const given = { PASSALONG_ENV: 'test', ...env };
  const config = readConfig(given);
  if (!config.ok) throw new Error(config.problem.join('; '));
  readFrom(config.value, given);
  const clock = { now: NOON };
  const now = () => clock.now;
  const deps: Deps = {
    store: watched(store),
    config: config.value,
    now,
    random,
    log: pino({ level: 'error' }, pino.destination({ dest: 2, sync: true })),
    live: createLive(store, now, (error) => {
      throw error;
    }),
  };
  return { deps, app: appOf(deps, routes), clock };
}

export const newId = (at = NOON): string => uuidv7(at, randomBytes(16));

/** A team without members. */
export async function makeTeam({ store }: Deps, name = 'Harbour'): Promise<string> {
  const team = newId();
  await store.write(async (tx) => {
    await tx.insert('team', [{ team_id: team, name, epoch: newId(), created_at: NOON, seq: null }]);
    await tx.lock(team, ['team', 'audit']);
  });
  return team;
}

export type Someone = { team: string; person: string; device: string; token: string };

/** A further device of a person, or the first of a new one. */
export async function makeDevice({ store, random }: Deps, team: string, person: string): Promise<Someone> {
  const device = newId();
  const { token, hash } = newDeviceToken(team, device, random);
  await store.write((tx) =>
    tx.insert('device', [
      {
        team_id: team,
        device_id: device,
        person_id: person,
        name: 'Laptop',
        token_hash: hash,
        have: 0,
        created_at: NOON,
        used_at: NOON,
        expires_at: NOON + 90 * 86_400_000,
        revoked_at: null,
        ends_at: null,
      },
    ]),
  );
  return { team, person, device, token };
}

/** A member with one device, as if they had been there for a year. */
export async function makeMember(
  deps: Deps,
  team: string,
  given: { role?: 'member' | 'admin'; kind?: 'human' | 'service'; name?: string } = {},
): Promise<Someone> {
  const person = newId();
  await deps.store.write((tx) =>
    tx.insert('member', [
      {
        team_id: team,
        person_id: person,
        role: given.role ?? 'member',
        status: 'active',
        name: given.name ?? 'Kim Example',
        kind: given.kind ?? 'human',
        joined_at: NOON - 365 * 86_400_000,
        joined_by: 'invite',
        reset_at: null,
        left_at: null,
        seq: null,
      },
    ]),
  );
  return makeDevice(deps, team, person);
}

type Body = Record<string, unknown>;

export type Answer<T = Body> = { status: number; body: T; headers: Headers };

/** Sends a request as a device does; a body is JSON unless it is text already. */
export async function ask(
  { app }: World,
  who: { token: string } | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await app.request(`http://127.0.0.1${path}`, {
    method,
    headers: {
      host: '127.0.0.1',
      ...(who === null ? {} : { authorization: `Bearer ${who.token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: text === '' ? {} : (JSON.parse(text) as Body),
  };
}

/** An item with its hash. */
export function item(t: string, n: number, kind: string, body: unknown, more: Body = {}): Body {
  const id = (more.id as string | undefined) ?? newId();
  const { v = 1, at = NOON } = more as { v?: number; at?: number };
  return { t, id, n, kind, v, at, body, hash: itemHash({ id, kind, v, at, body }), ...more };
}

/** A sealed log event, as devices send them; the server cannot read it. */
export const sealed = (n: number, text = 'ciphertext', more: Body = {}): Body =>
  item('event', n, 'sealed', { sealed: text }, more);
