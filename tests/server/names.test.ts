import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { invite, joinAs, joinNew } from '../../server/auth/invites.ts';
import { changeRole, leaveTeam, removeMember } from '../../server/auth/members.ts';
import { addPerson } from '../../server/auth/people.ts';
import { renamePerson } from '../../server/auth/rename.ts';
import { makeService } from '../../server/auth/services.ts';
import { makeTeam, renameTeam } from '../../server/auth/teams.ts';
import { erasePerson } from '../../server/erase.ts';
import { makeErasedList } from '../../server/erased-list.ts';
import { numbered, seed } from '../../server/seed.ts';
import type { Store } from '../../server/store/port.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { ask, makeDevice, type Someone, type World, world } from './setup/team.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'passalong-names-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

type Seen = { seq: number; entity: string; id: string; op: string; body: unknown };

const NAMED = ['team', 'person'];

/** What a device reads of names, from the start or from where it was. */
async function read(w: World, who: { token: string }, after: string | null = null) {
  const query = after === null ? '' : `&after=${after}`;
  const { body, status } = await ask(w, who, 'GET', `/v1/pull?stream=team&limit=1000${query}`);
  expect(status).toBe(200);
  const { rows, next } = body as { rows: Seen[]; next: string };
  return { rows: rows.filter(({ entity }) => NAMED.includes(entity)), next };
}

const said = ({ rows }: { rows: readonly Seen[] }) => rows.map(({ op, id, body }) => [op, id, body]);

/** Ada's team, with Ben who was invited. */
async function twoOf(store: Store) {
  const w = world(store, { TEAMS: 'many', DATA_DIR: dataDir });
  const account = (email: string, name: string) =>
    store.write((tx) => addPerson(tx, w.deps, { email, name, passwordHash: null, verified: true }));
  const adaId = await account('ada@example.com', 'Ada');
  const made = await makeTeam(w.deps, { name: 'Harbour', person: { id: adaId, name: 'Ada' } });
  if (!made.ok) throw new Error('no team');
  const team = made.value;
  const invited = async (email: string): Promise<string> => {
    const wanted = { email, role: 'member' } as const;
    const done = await invite(w.deps, { team, by: adaId, wanted, language: 'en' });
    return (done.ok && done.value.secret) || '';
  };
  const joins = async (email: string, name: string): Promise<Someone> => {
    const secret = await invited(email);
    expect(await joinNew(w.deps, { team, secret }, { name, passwordHash: null })).toMatchObject({ ok: true });
    const [user] = await store.list('user', { where: { email } });
    return makeDevice(w.deps, team, user?.id ?? '');
  };
  const ada = await makeDevice(w.deps, team, adaId);
  const ben = await joins('ben@example.com', 'Ben');
  return { w, team, ada, ben, invited, joins };
}

onEach(DATABASES, (open) => {
  test('whoever joins is told to all by name, byte for byte alike, without role or address', async () => {
    const { w, team, ada, ben } = await twoOf(await open());
    const { rows, next } = await read(w, ada);
    expect(said({ rows })).toEqual([
      ['put', team, { name: 'Harbour' }],
      ['put', ada.person, { name: 'Ada', kind: 'human' }],
      ['put', ben.person, { name: 'Ben', kind: 'human' }],
    ]);
    expect(await read(w, ben)).toEqual({ rows, next });
    await changeRole(w.deps, { team, by: ada.person, person: ben.person }, 'admin');
    expect((await read(w, ben)).rows).toEqual(rows);
  });

  test('a program is named with what it is', async () => {
    const { w, team, ada } = await twoOf(await open());
    const { next } = await read(w, ada);
    expect(await makeService(w.deps, { team, by: ada.person, name: 'Importer' })).toMatchObject({ ok: true });
    const { rows } = await read(w, ada, next);
    expect(rows.map(({ entity, body }) => [entity, body])).toEqual([
      ['person', { name: 'Importer', kind: 'service' }],
    ]);
  });

  test('a team’s new name reaches devices that know the old one', async () => {
    const { w, team, ada, ben } = await twoOf(await open());
    const { next } = await read(w, ben);
    await renameTeam(w.deps, { team, by: ada.person, name: 'Haven' });
    expect(said(await read(w, ben, next))).toEqual([['put', team, { name: 'Haven' }]]);
    const after = (await read(w, ben)).next;
    await renameTeam(w.deps, { team, by: ada.person, name: 'Haven' });
    expect(said(await read(w, ben, after))).toEqual([]);
  });

  test('a person’s new name reaches devices that know the old one, and stays when they join again', async () => {
    const { w, team, ada, ben, invited } = await twoOf(await open());
    const { next } = await read(w, ada);
    await renamePerson(w.deps, ben.person, 'Benjamin');
    const renamed = await read(w, ada, next);
    expect(said(renamed)).toEqual([['put', ben.person, { name: 'Benjamin', kind: 'human' }]]);
    await renamePerson(w.deps, ben.person, 'Benjamin');
    expect(said(await read(w, ada, renamed.next))).toEqual([]);
    await leaveTeam(w.deps, { team, person: ben.person });
    const gone = await read(w, ada, renamed.next);
    await renamePerson(w.deps, ben.person, 'Ben');
    expect(said(await read(w, ada, gone.next))).toEqual([]);
    expect(
      await joinAs(w.deps, { team, secret: await invited('ben@example.com') }, ben.person),
    ).toMatchObject({ ok: true });
    expect(said(await read(w, ada, gone.next))).toEqual([
      ['put', ben.person, { name: 'Ben', kind: 'human' }],
    ]);
  });

  test.each(['left', 'removed', 'erased'])(
    'the name of one who is %s is taken from every device',
    async (how) => {
      const { w, team, ada, ben } = await twoOf(await open());
      const { next } = await read(w, ada);
      const act = { team, by: ada.person, person: ben.person };
      if (how === 'left') expect(await leaveTeam(w.deps, act)).toMatchObject({ ok: true });
      else if (how === 'removed') expect(await removeMember(w.deps, act)).toMatchObject({ ok: true });
      else {
        makeErasedList(dataDir);
        expect(await erasePerson(w.deps, ben.person)).toMatchObject({ ok: true });
      }
      expect(said(await read(w, ada, next))).toEqual([['del', ben.person, null]]);
      expect(JSON.stringify(await read(w, ada))).not.toContain('Ben');
    },
  );

  test('who left and is erased later is not taken twice, and who comes back is named again', async () => {
    const { w, team, ada, ben, invited } = await twoOf(await open());
    await leaveTeam(w.deps, { team, person: ben.person });
    const { next } = await read(w, ada);
    const secret = await invited('ben@example.com');
    expect(await joinAs(w.deps, { team, secret }, ben.person)).toMatchObject({ ok: true });
    const back = await read(w, ada, next);
    expect(said(back)).toEqual([['put', ben.person, { name: 'Ben', kind: 'human' }]]);
    await removeMember(w.deps, { team, by: ada.person, person: ben.person });
    const gone = await read(w, ada, back.next);
    expect(said(gone)).toEqual([['del', ben.person, null]]);
    makeErasedList(dataDir);
    await erasePerson(w.deps, ben.person);
    expect(said(await read(w, ada, gone.next))).toEqual([]);
  });

  test('an invented team has its names too', async () => {
    const store = await open();
    const w = world(store);
    const { teams } = await seed(w.deps, numbered(w.deps, 1, 3));
    const [team] = teams;
    const { rows } = await read(w, { token: team?.people[0]?.token ?? '' });
    expect(rows.map(({ body }) => (body as { name: string }).name)).toEqual([
      team?.name,
      ...(team?.people ?? []).map(({ name }) => name),
    ]);
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(4);
  });
});
