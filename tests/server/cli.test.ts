import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/hash/sha256.ts';
import { run } from '../../server/cli/run.ts';
import { listErasure, makeErasedList } from '../../server/erased-list.ts';
import type { Seeded } from '../../server/seed.ts';
import { type Desk, postgresDesk, sqliteDesk } from './setup/cli.ts';
import { addEvents } from './setup/events.ts';
import { newId } from './setup/people.ts';

const desks: Desk[] = [];
afterAll(async () => {
  for (const desk of desks) await desk.drop();
});

const opened = async (make: typeof sqliteDesk, env: Record<string, string> = {}): Promise<Desk> => {
  const desk = await make(env);
  desks.push(desk);
  return desk;
};

async function seeded(desk: Desk, teams = 1, people = 2): Promise<Seeded> {
  await desk.run('migrate');
  const { said } = await desk.run('seed', '--teams', `${teams}`, '--people', `${people}`, '--json');
  return JSON.parse(said[0] ?? '') as Seeded;
}

const firstOf = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error('nothing there');
  return first;
};

describe.each([
  ['SQLite', sqliteDesk],
  ['PostgreSQL', postgresDesk],
] as const)('on %s', (name, make) => {
  test('migrate makes the tables of an empty database and leaves them when they are there', async () => {
    const desk = await opened(make);
    expect(await desk.run('migrate')).toMatchObject({ code: 0, said: [expect.stringContaining('done: ')] });
    expect(await desk.run('migrate')).toMatchObject({ code: 0, said: ['the tables are up to date'] });
  });

  test('tables of a newer version are left alone by every command', async () => {
    const desk = await opened(make);
    await desk.run('migrate');
    const store = await desk.store();
    await sql`insert into migration (name, timestamp) values ('9999-later', 'x')`.execute(store.db);
    await store.close();
    for (const args of [['migrate'], ['new-epoch'], ['audit', 'verify'], ['export-person', 'x']])
      expect(await desk.run(...args)).toMatchObject({
        code: 1,
        complained: ['The database was written by a newer version of this server.'],
      });
  });

  test('commands say when there are no tables yet', async () => {
    const desk = await opened(make);
    const { code, complained } = await desk.run('new-epoch');
    expect(code).toBe(1);
    expect(complained[0]).toMatch(name === 'SQLite' ? 'no database' : 'not up to date');
  });

  test('seed makes teams whose devices are known by the tokens it prints', async () => {
    const desk = await opened(make);
    const { teams, password } = await seeded(desk, 2, 3);
    expect(teams.map(({ people }) => people.map(({ role }) => role))).toEqual(
      Array(2).fill(['admin', 'member', 'member']),
    );
    const store = await desk.store();
    for (const { team, people } of teams)
      for (const { token, device } of people)
        expect(await store.get('device', { team_id: team, device_id: device })).toMatchObject({
          token_hash: sha256(token),
        });
    const accounts = await store.list('account', { where: {} });
    expect(accounts).toHaveLength(6);
    expect(JSON.stringify(accounts)).not.toContain(password);
    await store.close();
  });

  test('seed makes one team of named people, the first its admin', async () => {
    const desk = await opened(make);
    await desk.run('migrate');
    const names = ['--names', 'Inés Okafor, Tomas Varga'];
    const { said } = await desk.run('seed', '--team', 'Operations', ...names, '--json');
    const { teams } = JSON.parse(said[0] ?? '') as Seeded;
    expect(teams.map(({ name }) => name)).toEqual(['Operations']);
    expect(teams[0]?.people.map(({ name, email, role }) => [name, email, role])).toEqual([
      ['Inés Okafor', 'ines.okafor@team.example', 'admin'],
      ['Tomas Varga', 'tomas.varga@team.example', 'member'],
    ]);
    expect(await desk.run('seed', '--team', 'Operations')).toMatchObject({ code: 2 });
    expect(await desk.run('seed', '--people', '1', '--team', 'Operations', ...names)).toMatchObject({
      code: 2,
    });
  });

  test('seed is refused where it is not a test, and counts have to be counts', async () => {
    const desk = await opened(make, { PASSALONG_ENV: 'production' });
    await desk.run('migrate');
    expect(await desk.run('seed', '--teams', '1', '--people', '1')).toMatchObject({ code: 1, said: [] });
    expect(await desk.run('seed', '--teams', '0', '--people', '1')).toMatchObject({ code: 2 });
    expect(await desk.run('seed', '--teams', '1')).toMatchObject({ code: 2 });
    expect(await desk.run('seed', '--teams', '1', '--people', '1', '--else')).toMatchObject({ code: 2 });
  });

  test('new-epoch gives every team a new one and says so in its trail', async () => {
    const desk = await opened(make);
    const before = await seeded(desk, 2, 1);
    makeErasedList(desk.dataDir);
    expect(await desk.run('new-epoch')).toMatchObject({ code: 0 });
    const store = await desk.store();
    const teams = await store.list('team', { where: {} });
    expect(teams).toHaveLength(2);
    for (const { team_id, epoch } of teams) {
      expect(epoch).not.toBe(before.teams.find(({ team }) => team === team_id)?.epoch);
      const rows = await store.list('audit', { where: { team_id } });
      expect(rows.map(({ verb }) => verb)).toEqual(['team.made', 'epoch.changed']);
    }
    await store.close();
  });

  test('new-epoch does what was erased since an older database was put back', async () => {
    const desk = await opened(make);
    const { teams } = await seeded(desk, 1, 1);
    const { team, people } = firstOf(teams);
    const { person, device } = firstOf(people);
    const store = await desk.store();
    const [kept, gone] = await addEvents(store, { team_id: team, person_id: person }, device, 2);
    listErasure(desk.dataDir, { id: newId(), at: 1, kind: 'events', team, person, ids: [gone ?? ''] });
    expect(await desk.run('new-epoch')).toMatchObject({
      code: 0,
      said: ['1 teams have a new epoch; 1 erasures were done again'],
    });
    const left = await store.list('event', { where: { team_id: team } });
    expect(left.map(({ event_id }) => event_id)).toEqual([kept]);
    await store.close();
  });

  test('audit verify is content with every trail until a row is changed, and knows a head somebody kept', async () => {
    const desk = await opened(make);
    const { teams } = await seeded(desk, 2, 1);
    const [whole, changed] = [teams[0]?.team ?? '', teams[1]?.team ?? ''];
    const good = await desk.run('audit', 'verify');
    expect(good).toMatchObject({ code: 0 });
    const told = good.said.map((line) => JSON.parse(line) as { team: string; seq: number; hash: string });
    expect(told.map(({ team }) => team).sort()).toEqual([whole, changed].sort());
    const head = told.find(({ team }) => team === whole);
    expect(
      await desk.run('audit', 'verify', '--team', whole, '--head', `1:${head?.hash ?? ''}`),
    ).toMatchObject({ code: 0 });
    expect(await desk.run('audit', 'verify', '--team', whole, '--head', `1:${'0'.repeat(64)}`)).toMatchObject(
      {
        code: 1,
        said: [JSON.stringify({ team: whole, ok: false, seq: 1, why: 'other-trail' })],
      },
    );
    const store = await desk.store();
    await store.write((tx) => tx.patch('audit', { team_id: changed, seq: 1 }, { verb: 'week.cut' }));
    await store.close();
    const bad = await desk.run('audit', 'verify');
    expect(bad.code).toBe(1);
    expect(bad.said).toContain(JSON.stringify({ team: changed, ok: false, seq: 1, why: 'row-changed' }));
    expect(await desk.run('audit', 'verify', '--head', '1:x')).toMatchObject({ code: 2 });
    expect(await desk.run('audit')).toMatchObject({ code: 2 });
    expect(await desk.run('audit', 'verify', '--team', 'nobody')).toMatchObject({ code: 1 });
  });

  test('export-person prints all that is kept about a person, without secrets, and nothing of others', async () => {
    const desk = await opened(make);
    const { teams } = await seeded(desk, 1, 2);
    const { team, people } = firstOf(teams);
    const [ada, ben] = people;
    if (ada === undefined || ben === undefined) throw new Error('nobody');
    const store = await desk.store();
    const [member] = await store.list('member', { where: { team_id: team, person_id: ada.person } });
    if (member === undefined) throw new Error('nobody');
    const ids = await addEvents(store, member, ada.device, 501);
    const kept = await store.list('account', { where: { user_id: ada.person } });
    await store.close();
    const { code, said } = await desk.run('export-person', ada.person);
    expect(code).toBe(0);
    const rows = said.map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> });
    const tables = rows.map(({ table }) => table);
    expect([...new Set(tables)]).toEqual(['user', 'account', 'member', 'device', 'event']);
    expect(rows.filter(({ table }) => table === 'event').map(({ row }) => row.event_id)).toEqual(ids);
    const text = said.join('\n');
    for (const secret of [sha256(ada.token), kept[0]?.password ?? 'none', ben.person, ben.email])
      expect(text).not.toContain(secret);
    expect(await desk.run('export-person', 'nobody')).toMatchObject({ code: 1, said: [] });
  });

  test('erase-person removes a member, and refuses the admin others need', async () => {
    const desk = await opened(make);
    const { teams } = await seeded(desk, 1, 2);
    const [admin, member] = firstOf(teams).people;
    expect(await desk.run('erase-person', admin?.person ?? '')).toMatchObject({ code: 1 });
    expect(await desk.run('erase-person', member?.person ?? '')).toMatchObject({ code: 0 });
    const { said } = await desk.run('export-person', member?.person ?? '');
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain(member?.name);
    expect(await desk.run('erase-person', 'nobody')).toMatchObject({ code: 1 });
    expect(await desk.run('audit', 'verify')).toMatchObject({ code: 0 });
  });
});

test('an unknown command, and none of a name every object has, does nothing', async () => {
  expect(await run(['nonsense'], {})).toBe(2);
  expect(await run(['toString'], {})).toBe(2);
  expect(await run(['migrate', 'more'], {})).toBe(2);
  expect(await run(['migrate'], { PORT: 'x' })).toBe(1);
});
