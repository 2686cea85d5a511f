import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { askForLesson } from '../../../lib/flow/team/ask-for-lesson.ts';
import { keepInStep } from '../../../lib/flow/team/keep-in-step.ts';
import { syncAll } from '../../../lib/flow/team/sync-all.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import { untilSent } from '../../../lib/flow/team/until-sent.ts';
import { done, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM } from './team-lessons.ts';

/** A server whose answers to pulls of one stream are held until they are let go; `pulls` counts what is asked. */
async function held(stream: 'me' | 'team') {
  const server = fakeTeamServer();
  const gate = { opened: Promise.withResolvers<void>(), pulls: 0 };
  const send = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input));
    if (url.pathname === '/v1/pull') gate.pulls += 1;
    const answer = await server.send(input, init);
    if (url.searchParams.get('stream') === stream) await gate.opened.promise;
    return answer;
  };
  const deps = await connectedTo(await testDeps(), [{ link: {}, server: { ...server, send } }]);
  return { deps, server, gate, open: () => gate.opened.resolve() };
}

const ask = (deps: Parameters<typeof askForLesson>[0], text: string) =>
  done(askForLesson(deps, { team: TEAM, text, skill: null }));

const begun = (gate: { pulls: number }, pulls: number) =>
  vi.waitFor(() => expect(gate.pulls).toBeGreaterThanOrEqual(pulls));

test('what is made while another page syncs is sent by the sync that was asked for then', async () => {
  const { deps, server, gate, open } = await held('team');
  const first = syncTeam(deps, { team: TEAM });
  await begun(gate, 2);
  await ask(deps, 'Night shifts');
  const asked = syncAll(deps);
  open();
  await first;
  await asked;
  expect(server.items.map(({ kind }) => kind)).toEqual(['need']);
});

test('a sync asked for by a person while another one runs is done only when it was done', async () => {
  const { deps, gate, open } = await held('team');
  const first = syncTeam(deps, { team: TEAM });
  await begun(gate, 2);
  const told = vi.fn();
  const asked = syncTeam(deps, { team: TEAM }).then((value) => {
    told();
    return value;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(told).not.toHaveBeenCalled();
  open();
  await first;
  expect(await asked).toEqual({ ok: true, value: { pushed: 0, pulled: 0 } });
  expect(gate.pulls).toBe(4);
});

test('several that ask while one runs are one more sync, not as many as asked', async () => {
  const { deps, gate, open } = await held('team');
  const first = syncTeam(deps, { team: TEAM });
  await begun(gate, 2);
  const asked = Promise.all(Array.from({ length: 5 }, () => syncAll(deps)));
  await new Promise((resolve) => setTimeout(resolve, 30));
  open();
  await first;
  await asked;
  expect(gate.pulls).toBe(4);
});

test('an open page syncs once more after many changes, however many there were', async () => {
  const { deps, server, gate, open } = await held('team');
  const stop = keepInStep(deps);
  await begun(gate, 2);
  for (let index = 0; index < 6; index++) {
    await ask(deps, `Shift ${index}`);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  open();
  await vi.waitFor(() => expect(server.items).toHaveLength(6));
  await new Promise((resolve) => setTimeout(resolve, 400));
  stop();
  expect(gate.pulls).toBeLessThanOrEqual(8);
});

test('who waits for one item hears that it could not be sent now when its turn does not come', async () => {
  const { deps, server, gate, open } = await held('me');
  const first = syncTeam(deps, { team: TEAM });
  await begun(gate, 1);
  const [row] = await ask(deps, 'Night shifts').then(() => deps.db.outbox.toArray());
  const link = await deps.db.links.get(TEAM);
  if (row === undefined || link === undefined) throw new Error('nothing waits');
  const waited = await untilSent(deps, link, row.n, AbortSignal.timeout(50));
  expect(waited).toMatchObject({
    ok: false,
    problem: { kind: 'team-server', why: 'busy' },
    row: { n: row.n },
  });
  expect(server.items).toEqual([]);
  open();
  await first;
});

/** A server at which a device waits once at a time, as ours does: a second wait of it ends the first, without news. */
function waitsOnce() {
  const server = fakeTeamServer();
  const asked: string[] = [];
  let end: () => void = () => undefined;
  const send = (input: unknown, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input));
    if (url.pathname !== '/v1/wake') return server.send(input, init);
    asked.push(url.search);
    const heads = { me: 4, team: 7 };
    if (url.search === '?me=0&team=0') return Promise.resolve(Response.json(heads));
    end();
    return new Promise((resolve, reject) => {
      end = () => resolve(Response.json(heads));
      init?.signal?.addEventListener('abort', () => reject(new DOMException('over', 'AbortError')));
    });
  };
  return { ...server, asked, send };
}

test('of all pages that are open one waits for news, and another one when it is closed', async () => {
  const server = waitsOnce();
  const deps = await connectedTo(await testDeps(), [{ link: {}, server }]);
  const closeFirst = keepInStep(deps);
  await vi.waitFor(() => expect(server.asked).toEqual(['?me=0&team=0', '?me=4&team=7']));
  const closeSecond = keepInStep(deps);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(server.asked).toHaveLength(2);
  closeFirst();
  await vi.waitFor(() => expect(server.asked.slice(2)).toEqual(['?me=0&team=0', '?me=4&team=7']));
  closeSecond();
});
