import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { watchTeamLibrary } from '../../../lib/flow/queries/watch-team-library.ts';
import { putTeamSet } from '../../../lib/flow/team/put-team-set.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import { idOf } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { connected, putRow, TEAM, teamLesson, teamLink } from './team-lessons.ts';

// Node has no browser's locks; one page is all there is here.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
});

const SET = { id: null, title: ' New here ', lessons: [teamLesson(2), teamLesson(1)], version: null };

async function desk() {
  const server = fakeTeamServer();
  const deps = await connectedTo(await testDeps(), [{ link: {}, server }]);
  const allow = () =>
    deps.grants.put({ team: TEAM, grant: 'g'.repeat(43), bound: null, askedAt: 0, expiresAt: null });
  return { deps, server, allow };
}

test('a team’s sets are listed with their lessons in order; what is no longer in use is counted', async () => {
  const deps = await connected(await testDeps());
  const set = { title: 'First week', lessons: [teamLesson(2), teamLesson(3), teamLesson(1)], version: 2 };
  await putRow(deps, {
    entity: 'set',
    id: idOf(40),
    body: { id: idOf(40), owner: teamLink().person, ...set },
  });
  await putRow(deps, {
    entity: 'set',
    id: idOf(41),
    body: { id: idOf(41), owner: idOf(9), ...set, title: 'A' },
  });
  const { sets } = await first(watchTeamLibrary(deps, { team: null, text: '' }));
  expect(sets).toMatchObject([
    { title: 'A', owner: 'other' },
    { title: 'First week', owner: 'self', version: 2, missing: 1 },
  ]);
  expect(sets[1]?.lessons.map(({ title }) => title)).toEqual(['Drain a pump', 'Reload the gateway']);
});

test('a set is sent at once with the grant, as its maker’s', async () => {
  const { deps, server, allow } = await desk();
  await allow();
  expect(await done(putTeamSet(deps, { team: TEAM, set: SET }))).toEqual({ kind: 'sent' });
  const set = { title: 'New here', lessons: SET.lessons, owner: teamLink().person };
  expect(server.items).toMatchObject([{ kind: 'set.put', body: { version: null, set } }]);
  expect(server.bodies.some((said) => said.includes(`"grant":"${'g'.repeat(43)}"`))).toBe(true);
});

test('without a grant nothing is made, and what the server refuses is told with its word', async () => {
  const { deps, server, allow } = await desk();
  expect(await done(putTeamSet(deps, { team: TEAM, set: SET }))).toEqual({ kind: 'grant' });
  expect(await deps.db.outbox.count()).toBe(0);
  await allow();
  server.refused.set('set.put', 'not-owner');
  expect(await done(putTeamSet(deps, { team: TEAM, set: SET }))).toEqual({
    kind: 'refused',
    code: 'not-owner',
  });
});

test('what cannot be delivered now is not sent later on its own', async () => {
  const { deps, server, allow } = await desk();
  await allow();
  await done(putTeamSet(deps, { team: TEAM, set: SET }));
  server.state.isThere = false;
  const put = await putTeamSet(deps, { team: TEAM, set: { ...SET, title: 'Later' } });
  expect(put).toMatchObject({ ok: false, problem: { kind: 'team-server', why: 'unsent' } });
  expect((await deps.db.outbox.toArray()).map(({ state }) => state)).toEqual(['acked']);
});

test('whether its person is an admin is known from the last sync, and a server that does not say changes nothing', async () => {
  const { deps, server } = await desk();
  const isAdmin = async () => (await first(watchTeamLibrary(deps, { team: null, text: '' }))).isAdmin;
  await done(syncTeam(deps, { team: TEAM }));
  expect(await isAdmin()).toBe(false);
  server.state.role = 'admin';
  await done(syncTeam(deps, { team: TEAM }));
  expect(await isAdmin()).toBe(true);
  server.state.role = '';
  await done(syncTeam(deps, { team: TEAM }));
  expect(await isAdmin()).toBe(true);
  server.state.role = 'member';
  await done(syncTeam(deps, { team: TEAM }));
  expect(await isAdmin()).toBe(false);
});
