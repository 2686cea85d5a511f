import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { makeGrant } from '../../../server/auth/grants.ts';
import { endSessions, setPassword } from '../../../server/auth/people.ts';
import type { Deps } from '../../../server/deps.ts';
import { addAccount } from '../setup/accounts.ts';
import { pageDeps } from '../setup/browser.ts';
import { addDevice, memberRow } from '../setup/people.ts';
import { postgres } from '../setup/stores.ts';

let opened: Awaited<ReturnType<typeof postgres>>;
let holder: pg.Client;
let watcher: pg.Client;
beforeAll(async () => {
  opened = await postgres();
  [holder, watcher] = [0, 1].map(() => new pg.Client({ connectionString: opened.url })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([holder.connect(), watcher.connect()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([holder.end(), watcher.end()]);
  await opened.drop();
});

const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

/** Waits until so many statements wait for a lock, or one is done that did not have to. */
async function untilWaiting(count: number, over = () => false, by = watcher): Promise<void> {
  for (let looks = 0; looks < 2_000 && !over(); looks++) {
    const { rows } = await by.query<{ count: number }>(WAITING);
    if ((rows[0]?.count ?? 0) >= count) return;
    await setTimeout(2);
  }
  if (!over()) throw new Error(`fewer than ${count} statements came to wait`);
}

async function signedIn(deps: Deps, email: string) {
  const { person, team } = await addAccount(deps, email);
  const at = deps.now();
  const member = await deps.store.get('member', { team_id: team, person_id: person });
  if (member === null) throw new Error('no member');
  const { device } = await addDevice(deps.store, member, { expires_at: at + 3_600_000 });
  const day = new Date(at).toISOString();
  const session = { id: `of ${email}`, token: email, signedInAt: at, authAt: at };
  const times = { expires_at: day, created_at: day, updated_at: day };
  const row = { id: session.id, user_id: person, token: email, ...times, ip_address: null, user_agent: null };
  await deps.store.write((tx) => tx.insert('session', [{ ...row, auth_at: at }]));
  const who = { id: person, email, name: 'Ada', session };
  const given = { team, person: who, device: device.device_id, challenge: sha256(email), bound: null };
  return { person, team, session, given };
}

const grantsOf = (deps: Deps, team_id: string) => deps.store.list('review_grant', { where: { team_id } });

/** The row the grant is about to make, made by somebody who then thinks better of it: the grant waits having read all. */
const placing =
  'insert into review_grant (team_id, grant_hash, device_id, person_id, auth_at, expires_at) values ($1, $2, $3, $4, 0, 0)';

const ENDS: readonly [string, (deps: Deps, person: string, session: string) => Promise<void>][] = [
  ['signed out', (deps, person, session) => deps.store.write((tx) => endSessions(tx, person, session))],
  ['was signed out everywhere', (deps, person) => deps.store.write((tx) => endSessions(tx, person))],
  ['set a password', (deps, person) => deps.store.write((tx) => setPassword(tx, deps, person, 'hash'))],
];

test.each(ENDS)(
  'a grant that was being made when its person %s is gone once both are done',
  async (how, end) => {
    const deps = pageDeps(opened.store);
    const { person, team, session, given } = await signedIn(deps, `${how.replaceAll(' ', '-')}@example.com`);
    await holder.query('begin');
    await holder.query(placing, [team, given.challenge, given.device, person]);
    const made = makeGrant(deps, given);
    await untilWaiting(1);
    let done = false;
    const out = end(deps, person, session.id).then(() => {
      done = true;
    });
    await untilWaiting(2, () => done);
    await holder.query('rollback');
    await Promise.all([made, out]);
    expect(await grantsOf(deps, team)).toEqual([]);
    expect(await deps.store.list('session', { where: { user_id: person } })).toEqual([]);
  },
);

test('nor does one stay in a team that was joined while the sign-out waited for another', async () => {
  const deps = pageDeps(opened.store);
  const { person, team, session, given } = await signedIn(deps, 'cleo@example.com');
  const { team: second } = await addAccount(deps, 'dan@example.com');
  await deps.store.write((tx) => tx.lock(team, ['team']));
  await watcher.query('begin');
  await watcher.query('select * from head where team_id = $1 for update', [team]);
  let done = false;
  const out = deps.store
    .write((tx) => endSessions(tx, person, session.id))
    .then(() => {
      done = true;
    });
  await untilWaiting(1, undefined, holder);
  const member = memberRow(second, { person_id: person });
  await deps.store.write((tx) => tx.insert('member', [member]));
  const { device } = await addDevice(deps.store, member, { expires_at: deps.now() + 3_600_000 });
  await holder.query('begin');
  await holder.query(placing, [second, given.challenge, device.device_id, person]);
  const made = makeGrant(deps, { ...given, team: second, device: device.device_id });
  await untilWaiting(2, undefined, holder);
  await watcher.query('commit');
  for (let looks = 0; looks < 100 && !done; looks++) await setTimeout(2);
  await holder.query('rollback');
  await Promise.all([made, out]);
  expect(await grantsOf(deps, second)).toEqual([]);
});

test('a grant that is asked for while its person signs out is not made', async () => {
  const deps = pageDeps(opened.store);
  const { person, team, session, given } = await signedIn(deps, 'bob@example.com');
  // A row that is there is waited for in order.
  await deps.store.write((tx) => tx.lock(team, ['team']));
  await holder.query('begin');
  await holder.query('select * from head where team_id = $1 for update', [team]);
  let done = false;
  const out = deps.store
    .write((tx) => endSessions(tx, person, session.id))
    .then(() => {
      done = true;
    });
  await untilWaiting(1, () => done);
  const made = makeGrant(deps, given);
  await untilWaiting(done ? 1 : 2);
  await holder.query('commit');
  const [answer] = await Promise.all([made, out]);
  expect(answer).toEqual({ ok: false, problem: { kind: 'sign-in-again' } });
  expect(await grantsOf(deps, team)).toEqual([]);
});
