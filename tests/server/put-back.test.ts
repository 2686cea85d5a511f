import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listErasure, makeErasedList } from '../../server/erased-list.ts';
import { PERSON_TABLES } from '../../server/person-tables.ts';
import type { Seeded } from '../../server/seed.ts';
import type { Row, TableName } from '../../server/store/tables.ts';
import { type Desk, postgresDesk, sqliteDesk } from './setup/cli.ts';
import { addEvents } from './setup/events.ts';
import { newId } from './setup/people.ts';

const desks: Desk[] = [];
afterAll(async () => {
  for (const desk of desks) await desk.drop();
});

const LATER = Date.now() + 3_600_000;
const STAMP = new Date(LATER).toISOString();
const dated = { created_at: STAMP, updated_at: STAMP };

type Who = { team: string; person: string; device: string };

/** One of everything that lets somebody in for a while, each still good for an hour. */
const passes = ({ team, person, device }: Who) =>
  ({
    session: {
      id: 's',
      user_id: person,
      token: 't',
      expires_at: STAMP,
      ...dated,
      ip_address: null,
      user_agent: null,
      auth_at: 1,
    },
    verification: { id: 'v', identifier: 'reset:x', value: person, expires_at: STAMP, ...dated },
    device_code: {
      device_hash: 'd',
      user_hash: 'u',
      name: 'n',
      address: 'a',
      state: 'approved',
      team_id: team,
      person_id: person,
      created_at: 1,
      expires_at: LATER,
      polled_at: 1,
    },
    review_grant: {
      team_id: team,
      grant_hash: 'g',
      device_id: device,
      person_id: person,
      auth_at: 1,
      bound_to: null,
      expires_at: LATER,
      used_at: null,
    },
    pairing: {
      team_id: team,
      pairing_id: 'p',
      person_id: person,
      from_device: device,
      to_device: null,
      step: 1,
      payload: '',
      expires_at: LATER,
    },
    invite: {
      team_id: team,
      secret_hash: 'h',
      email: 'a@b.example',
      domain: null,
      role: 'admin',
      by_id: person,
      expires_at: LATER,
      uses_left: 1,
    },
  }) satisfies { [T in TableName]?: Row<T> };

/** A team of one person with one of everything that lets somebody in, and an event that was erased since. */
async function putBack(make: typeof sqliteDesk) {
  const desk = await make();
  desks.push(desk);
  await desk.run('migrate');
  makeErasedList(desk.dataDir);
  const { said } = await desk.run('seed', '--teams', '1', '--people', '1', '--json');
  const [team] = (JSON.parse(said[0] ?? '') as Seeded).teams;
  const [person] = team?.people ?? [];
  if (team === undefined || person === undefined) throw new Error('nothing was made');
  const who = { team: team.team, person: person.person, device: person.device };
  const store = await desk.store();
  const rows = passes(who);
  await store.write(async (tx) => {
    for (const [table, row] of Object.entries(rows)) await tx.insert(table as TableName, [row as never]);
  });
  const [gone = ''] = await addEvents(store, { team_id: who.team, person_id: who.person }, who.device, 1);
  await store.close();
  listErasure(desk.dataDir, {
    id: newId(),
    at: 1,
    kind: 'events',
    team: who.team,
    person: who.person,
    ids: [gone],
  });
  const counts = async (tables: readonly string[]) => {
    const open = await desk.store();
    const found: Record<string, number> = {};
    for (const table of tables) found[table] = (await open.list(table as TableName, { where: {} })).length;
    await open.close();
    return found;
  };
  const each = (count: number) => Object.fromEntries(Object.keys(rows).map((table) => [table, count]));
  return { desk, counts, each, tables: Object.keys(rows), copy: join(desk.dataDir, 'copy.db') };
}

test('of every table that holds a secret it is known whether it lets somebody in for a while', () => {
  const held = Object.entries(PERSON_TABLES).filter(([, { secret }]) => secret !== undefined);
  const ending = Object.keys(passes({ team: '', person: '', device: '' }));
  const others = held.map(([table]) => table).filter((table) => !ending.includes(table));
  // A password, a device that the new epoch tells, and the key of a name in the trail.
  expect(others.sort()).toEqual(['account', 'audit_person', 'device']);
});

describe.each([
  ['SQLite', sqliteDesk],
  ['PostgreSQL', postgresDesk],
] as const)('a database that was put back on %s', (_name, make) => {
  test('lets nobody in after new-epoch who was let in for a while', async () => {
    const { desk, counts, each, tables } = await putBack(make);
    expect(await counts(tables)).toEqual(each(1));
    expect(await desk.run('new-epoch')).toMatchObject({ code: 0 });
    expect(await counts(tables)).toEqual(each(0));
    expect(await counts(['account', 'device', 'member', 'event'])).toEqual({
      account: 1,
      device: 1,
      member: 1,
      event: 0,
    });
  });

  test('is left as it is by new-epoch without the list of erasures, unless that is what is wanted', async () => {
    const { desk, counts, each, tables } = await putBack(make);
    rmSync(join(desk.dataDir, 'erased.jsonl'));
    const epochs = async () => {
      const store = await desk.store();
      const teams = await store.list('team', { where: {} });
      await store.close();
      return teams.map(({ epoch }) => epoch);
    };
    const before = await epochs();
    expect(await desk.run('new-epoch')).toMatchObject({
      code: 1,
      said: [],
      complained: [expect.stringContaining('--without-erasures')],
    });
    expect(await counts(tables)).toEqual(each(1));
    expect(await epochs()).toEqual(before);
    expect(await desk.run('new-epoch', '--without-erasures')).toMatchObject({
      code: 0,
      said: ['1 teams have a new epoch; 0 erasures were done again'],
    });
    expect(await counts([...tables, 'event'])).toEqual({ ...each(0), event: 1 });
    expect(await epochs()).not.toEqual(before);
    expect(await desk.run('new-epoch', 'more')).toMatchObject({ code: 2 });
  });
});

test('restore ends the same', async () => {
  const { desk, counts, each, tables, copy } = await putBack(sqliteDesk);
  await desk.run('backup', copy);
  expect(await desk.run('restore', copy)).toMatchObject({ code: 0 });
  expect(await counts([...tables, 'event'])).toEqual({ ...each(0), event: 0 });
});
