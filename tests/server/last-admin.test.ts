import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../../server/audit.ts';
import { changeRole, leaveTeam } from '../../server/auth/members.ts';
import type { Deps } from '../../server/deps.ts';
import { erasePerson } from '../../server/erase.ts';
import { makeErasedList, readErasures } from '../../server/erased-list.ts';
import type { Store } from '../../server/store/port.ts';
import { addAccount } from './setup/accounts.ts';
import { pageDeps } from './setup/browser.ts';
import { heldDatabase } from './setup/held.ts';
import { memberRow } from './setup/people.ts';
import { sqlite } from './setup/stores.ts';

type Act = () => Promise<unknown>;

/** A database on which two acts have both begun, with all they read before, when the first may go on. */
type Held = { store: Store; race: (team: string, acts: readonly Act[]) => Promise<unknown[]>; drop: Act };

async function heldPostgres(): Promise<Held> {
  const { store, race, drop } = await heldDatabase();
  const held = "select * from head where team_id = $1 and stream = 'team' for update";
  return { store, race: (team, acts) => race([held, [team]], acts), drop };
}

/** SQLite knows one writer, so it is before a transaction that an act waits there. */
async function heldSqlite(): Promise<Held> {
  const { store, drop } = await sqlite();
  let gate: PromiseWithResolvers<void> | null = null;
  let waiting = 0;
  const write: Store['write'] = async (work) => {
    waiting += 1;
    await gate?.promise;
    return store.write(work);
  };
  const race: Held['race'] = async (_, acts) => {
    waiting = 0;
    gate = Promise.withResolvers();
    const begun: Promise<unknown>[] = [];
    for (const act of acts) {
      begun.push(act());
      for (let looks = 0; waiting < begun.length; looks++) {
        if (looks > 2_000) throw new Error('an act did not come to wait');
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    gate.resolve();
    return Promise.all(begun);
  };
  return { store: { ...store, write }, race, drop };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function depsOn(store: Store): Deps {
  const dataDir = mkdtempSync(join(tmpdir(), 'passalong-last-admin-'));
  folders.push(dataDir);
  makeErasedList(dataDir);
  const deps = pageDeps(store);
  return { ...deps, config: { ...deps.config, dataDir } };
}

let named = 0;
const address = () => `admin-${++named}@example.com`;

/** Two admins and one member. */
async function twoAdmins(store: Store) {
  const deps = depsOn(store);
  const { person: ada, team } = await addAccount(deps, address(), { member: { role: 'admin' } });
  const { person: bob } = await addAccount(deps, address(), { team, member: { role: 'admin' } });
  await store.write(async (tx) => {
    await tx.insert('member', [memberRow(team)]);
    await tx.lock(team, ['team', 'audit']);
  });
  const admins = () => store.list('member', { where: { team_id: team, status: 'active', role: 'admin' } });
  const erased = () => readErasures(deps.config.dataDir)?.length;
  return { deps, ada, bob, team, admins, erased };
}

type Two = Awaited<ReturnType<typeof twoAdmins>>;

const erase =
  (who: 'ada' | 'bob') =>
  (two: Two): Act =>
  () =>
    erasePerson(two.deps, two[who]);
const leave =
  ({ deps, team, bob: person }: Two): Act =>
  () =>
    leaveTeam(deps, { team, person });
const demote =
  ({ deps, team, bob: person }: Two): Act =>
  () =>
    changeRole(deps, { team, by: person, person }, 'member');

const RACES = [
  ['two are erased', [erase('bob'), erase('ada')], 1],
  ['one leaves and one is erased', [leave, erase('ada')], 0],
  ['one is erased and one leaves', [erase('ada'), leave], 1],
  ['one is demoted and one is erased', [demote, erase('ada')], 0],
  ['one is erased and one is demoted', [erase('ada'), demote], 1],
] as const;

describe.each([
  ['SQLite', heldSqlite],
  ['PostgreSQL', heldPostgres],
] as const)('on %s', (_, open) => {
  let held: Held;
  beforeAll(async () => {
    held = await open();
  }, 60_000);
  afterAll(() => held.drop());

  test.each(RACES)('of two admins a team keeps one: %s at the same moment', async (_name, acts, erased) => {
    const two = await twoAdmins(held.store);
    const [first, second] = await held.race(
      two.team,
      acts.map((act) => act(two)),
    );
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, problem: { kind: 'last-admin' } });
    expect(await two.admins()).toHaveLength(1);
    expect(two.erased()).toBe(erased);
    expect(await verifyAudit(held.store, two.team)).toMatchObject({ ok: true });
  });

  test('who is the last admin of one team stays an admin of each', async () => {
    const one = await twoAdmins(held.store);
    const other = await twoAdmins(held.store);
    const led = memberRow(other.team, { person_id: one.ada, role: 'admin' });
    await held.store.write(async (tx) => {
      await tx.insert('member', [led]);
      for (const person_id of [other.ada, other.bob])
        await tx.patch('member', { team_id: other.team, person_id }, { role: 'member' });
    });
    expect(await erasePerson(one.deps, one.ada)).toEqual({
      ok: false,
      problem: { kind: 'last-admin', team: other.team },
    });
    expect(await one.admins()).toHaveLength(2);
    expect(await other.admins()).toMatchObject([{ person_id: one.ada }]);
    expect(one.erased()).toBe(0);
  });

  test('an admin whose erasure cannot be put on the list stays one', async () => {
    const { deps, ada, admins } = await twoAdmins(held.store);
    // A file stands where the folder would be.
    const dataDir = join(deps.config.dataDir, 'erased.jsonl');
    const lost = { ...deps, config: { ...deps.config, dataDir } };
    await expect(erasePerson(lost, ada)).rejects.toThrow('EEXIST');
    expect(await admins()).toHaveLength(2);
  });
});
