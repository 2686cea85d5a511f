import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { enqueue } from '../../../lib/db/outbox.ts';
import { write } from '../../../lib/db/write.ts';
import { sendNow } from '../../../lib/flow/team/send-now.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import { takenOut } from '../../../lib/flow/team/taken-out.ts';
import { must } from '../../../lib/model/result.ts';
import { idOf, MONDAY } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM, teamLink } from './team-lessons.ts';

// Node has no browser's locks; one page is all there is here.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
});

const refusal = (status: number, code: string, more: object = {}) =>
  Response.json({ type: 'x', title: 'No', status, code, ...more }, { status });

type Way = { lost: string; refuses: (path: string, given: string) => Response | null };

/** A device that may change the team's sets; `way.lost` says whose answers do not arrive, `way.refuses` what is not taken. */
async function desk() {
  const server = fakeTeamServer();
  const way: Way = { lost: '', refuses: () => null };
  const send: typeof server.send = async (input, init) => {
    const refused = way.refuses(new URL(String(input)).pathname, String(init?.body));
    if (refused !== null) return refused;
    const answer = await server.send(input, init);
    if (way.lost !== '' && String(input).includes(way.lost)) throw new TypeError('lost');
    return answer;
  };
  const deps = await connectedTo(await testDeps(), [{ link: {}, server: { ...server, send } }]);
  await deps.grants.put({ team: TEAM, grant: 'x', bound: null, askedAt: MONDAY, expiresAt: MONDAY * 2 });
  const put = () => sendNow(deps, { team: TEAM, kind: 'set.put', body: {} });
  const states = async () => (await deps.db.outbox.toArray()).map(({ state }) => state);
  return { deps, server, way, put, states };
}

const why = (word: string) => ({
  ok: false,
  problem: { kind: 'team-server', why: word, origin: teamLink().address },
});

test('a command whose answer is lost may have been done: so it is told, and it is not sent again', async () => {
  const { deps, server, way, put, states } = await desk();
  way.lost = '/v1/push';
  expect(await put()).toEqual(why('unanswered'));
  expect(server.items).toMatchObject([{ kind: 'set.put' }]);
  way.lost = '';
  await done(syncTeam(deps, { team: TEAM }));
  expect(server.items.filter(({ t }) => t === 'command')).toHaveLength(1);
  expect(await states()).toEqual(['void']);
});

test('where the server could not even be asked whether it is allowed, nothing was sent, and that is told', async () => {
  const { server, put, states } = await desk();
  server.state.isThere = false;
  expect(await put()).toEqual(why('unsent'));
  expect(server.items).toEqual([]);
  expect(await states()).toEqual([]);
});

const ENDED = { ok: false, problem: { kind: 'team-ended', why: 'token' } };
const NO_MEMBER = { ok: true, value: { kind: 'refused', code: 'not_member' } };

test.each([
  ['a token that was revoked', refusal(401, 'unauthorized'), ENDED, 'token'],
  ['a membership that is over', refusal(403, 'not_member'), NO_MEMBER, 'removed'],
  ['a version that is too old', refusal(426, 'upgrade', { what: 'client' }), why('old-client'), null],
])('%s is told as that, and noted', async (_, answer, told, end) => {
  const { deps, way, put, states } = await desk();
  way.refuses = () => answer.clone();
  expect(await put()).toEqual(told);
  expect((await deps.db.links.get(TEAM))?.end).toBe(end);
  expect(await states()).not.toContain('waiting');
});

test('a server that the browser lets nothing reach is told as that, and nothing waits', async () => {
  const { deps, server, put, states } = await desk();
  server.state.isThere = false;
  deps.net.has = async () => false;
  expect(await put()).toEqual(why('barred'));
  expect(await states()).toEqual(['void']);
});

test('a server that asks to come back later, already for the grant, was sent nothing', async () => {
  const { way, put, states } = await desk();
  way.refuses = (path) => (path === '/v1/grant' ? refusal(429, 'too_many') : null);
  expect(await put()).toEqual(why('unsent'));
  expect(await states()).toEqual([]);
});

test.each([[refusal(429, 'too_many')], [refusal(503, 'busy', { detail: 'Too much was going on at once' })]])(
  'a push that comes too early took nothing, and is not told as one whose answer was lost',
  async (answer) => {
    const { way, put, states } = await desk();
    way.refuses = (path) => (path === '/v1/push' ? answer.clone() : null);
    expect(await put()).toEqual(why('unsent'));
    expect(await states()).toEqual(['void']);
  },
);

test('of a push the server stored a part of, the first may have been done though it says that it is busy', async () => {
  const { deps, way, put } = await desk();
  way.refuses = (path) => (path === '/v1/push' ? refusal(503, 'busy') : null);
  const need = { t: 'command', id: idOf(700), kind: 'need', v: 1, at: MONDAY, body: {} } as const;
  const list = deps.grants.list;
  // Something else is put behind it before it leaves.
  deps.grants.list = async () => {
    const link = await deps.db.links.get(TEAM);
    if (link?.next === 2) await write(deps.db, () => enqueue(deps.db, link, [{ what: need }]));
    return list();
  };
  expect(await put()).toEqual(why('unanswered'));
});

test('what the server says comes later, behind something it took, was not taken', async () => {
  const { deps, server, way, put } = await desk();
  const need = { t: 'command', id: idOf(700), kind: 'need', v: 1, at: MONDAY, body: {} } as const;
  const link = must(await deps.db.links.get(TEAM), 'the connection');
  await write(deps.db, () => enqueue(deps.db, link, [{ what: need }]));
  const pushes: string[][] = [];
  way.refuses = (path, given) => {
    if (path !== '/v1/push') return null;
    const { items } = JSON.parse(given) as { items: { n: number; id: string; kind: string }[] };
    pushes.push(items.map(({ kind }) => kind));
    if (pushes.length > 1) return refusal(429, 'too_many');
    server.state.have = 1;
    const results = items.map(({ n, id }) =>
      n === 1 ? { n, id, status: 'done' } : { n, id, status: 'later', code: 'gap' },
    );
    return Response.json({ epoch: link.epoch, gen: 0, now: 1, have: 1, results });
  };
  expect(await put()).toEqual(why('unsent'));
  expect(pushes).toEqual([['need', 'set.put'], ['set.put']]);
});

test('what was taken out while a push was made ready does not go with it', async () => {
  const { deps, server, way, put } = await desk();
  const list = deps.grants.list;
  let asked = 0;
  deps.grants.list = async () => {
    const [row] = await deps.db.outbox.toArray();
    // First what was confirmed is looked for; then the push, whose rows were read, asks what it goes with.
    if (row !== undefined && ++asked === 2) await takenOut(deps, [TEAM, row.n]);
    return list();
  };
  way.lost = '/v1/push';
  expect(await put()).toEqual(why('unsent'));
  expect(server.items).toMatchObject([{ t: 'void', n: 1 }]);
});

test('a server that the browser lets nothing reach is told apart from one that does not answer', async () => {
  const { deps, server } = await desk();
  server.state.isThere = false;
  const trouble = async () => (await deps.db.links.get(TEAM))?.trouble;
  expect(await syncTeam(deps, { team: TEAM })).toEqual(why('offline'));
  deps.net.has = async () => false;
  expect(await syncTeam(deps, { team: TEAM })).toEqual(why('barred'));
  expect(await trouble()).toEqual({ kind: 'barred' });
});
