import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { watchTeams } from '../../../lib/flow/queries/watch-teams.ts';
import { askForLesson } from '../../../lib/flow/team/ask-for-lesson.ts';
import { keepConnection } from '../../../lib/flow/team/keep-connection.ts';
import { keepKey } from '../../../lib/flow/team/keep-key.ts';
import { syncAll } from '../../../lib/flow/team/sync-all.ts';
import { idOf } from '../log/samples.ts';
import { done, first, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { keptLesson, sound } from './lessons.ts';
import { TEAM, teamLink } from './team-lessons.ts';

// Node has no browser's locks; one page is all there is here.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
});

const answer = (person = teamLink().person) => ({
  ...{ access_token: 'pa1_new', token_type: 'Bearer' as const, scope: 'sync', protocol: 1 },
  ...{ team: { id: TEAM, name: 'Harbour' }, person: { id: person, name: 'Kim Example' } },
  ...{ device: idOf(990), epoch: idOf(991), gen: 0, have: 0 },
});

/** A device whose log is kept on a server that is gone, with an event and a wish that were never sent. */
async function stranded() {
  const [old, next] = [fakeTeamServer(), fakeTeamServer()];
  old.state.isThere = false;
  const made = await connectedTo(await testDeps(), [{ link: {}, server: old }]);
  await keepKey(made, { team: TEAM, earlier: false }, new Uint8Array(32).fill(7));
  await keptLesson(made, sound({ title: 'Open a lock' }));
  await done(askForLesson(made, { team: TEAM, text: 'Night shifts', skill: null }));
  const to = (origin: string) => (origin === 'https://next.example' ? next.send : made.net.to(origin));
  return { deps: { ...made, net: { ...made.net, to } }, next };
}

const connect = (deps: Awaited<ReturnType<typeof stranded>>['deps'], origin: string, person?: string) =>
  keepConnection(deps, { origin, name: 'Browser' }, answer(person) as Parameters<typeof keepConnection>[2]);

test('at another address nothing of before is sent, and what waited is kept to be read', async () => {
  const { deps, next } = await stranded();
  await connect(deps, 'https://next.example');
  await syncAll(deps);
  expect(next.items).toEqual([]);
  expect(await deps.db.events.count()).toBe(1);
  const [view] = await first(watchTeams(deps));
  expect(view).toMatchObject({ address: 'https://next.example', backup: false, waiting: 0 });
  expect(view?.dead).toMatchObject([{ what: 'need', code: 'other-server', says: 'Night shifts' }]);
  expect(next.bodies.join(' ')).not.toContain('Night shifts');
});

test('as another person neither; connected again as before, what waited waits again', async () => {
  const { deps } = await stranded();
  await connect(deps, 'https://team.example');
  expect((await first(watchTeams(deps)))[0]).toMatchObject({ waiting: 2, dead: [] });
  await connect(deps, 'https://team.example', idOf(999));
  const [view] = await first(watchTeams(deps));
  expect(view).toMatchObject({ waiting: 0, backup: false });
  expect(view?.dead).toHaveLength(1);
});
