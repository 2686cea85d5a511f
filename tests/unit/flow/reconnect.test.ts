import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { readToken } from '../../../lib/db/links.ts';
import { askForLesson } from '../../../lib/flow/team/ask-for-lesson.ts';
import { disconnect } from '../../../lib/flow/team/disconnect.ts';
import { keepConnection } from '../../../lib/flow/team/keep-connection.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM, teamLink } from './team-lessons.ts';

// Node has no browser's locks; one page is all there is here.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
});

const [AGAIN, TOKEN] = [idOf(990), `pa1_${'x'.repeat(20)}`];

const UNAUTHORIZED = () =>
  Response.json({ type: 'x', title: 'No', status: 401, code: 'unauthorized' }, { status: 401 });

/** A device with a wish that waits, which is disconnected and connected anew while its first request of `path` is on its way. */
async function whileAway(path: string, answer: (real: Response) => Response) {
  const server = fakeTeamServer();
  const made = await connectedTo(await testDeps(), [{ link: {}, server }]);
  await done(askForLesson(made, { team: TEAM, text: 'Cranes in wind', skill: null }));
  const { address: origin, person, epoch } = teamLink();
  const token = {
    ...{ access_token: TOKEN, token_type: 'Bearer' as const, scope: 'sync' as const, protocol: 1 },
    ...{ team: { id: TEAM, name: 'Harbour' }, person: { id: person, name: 'Kim Example' } },
    ...{ device: AGAIN, epoch, gen: 0, have: 0, now: 1 },
  };
  let isAway = true;
  const send: typeof server.send = async (input, init) => {
    if (!isAway || new URL(String(input)).pathname !== path) return server.send(input, init);
    isAway = false;
    const real = await server.send(input, init);
    await done(disconnect(deps, { team: TEAM }));
    await keepConnection(deps, { origin, name: 'Browser' }, token);
    return answer(real);
  };
  const deps = { ...made, net: { ...made.net, to: () => send } };
  return { deps, server };
}

test.each(['/v1/pull', '/v1/push'])(
  'the end of an old token, learnt at %s, ends no connection that was made since',
  async (path) => {
    const { deps } = await whileAway(path, UNAUTHORIZED);
    expect(await syncTeam(deps, { team: TEAM })).toMatchObject({
      ok: false,
      problem: { kind: 'team-ended' },
    });
    expect(await deps.db.links.get(TEAM)).toMatchObject({ device: AGAIN, end: null, trouble: null });
    expect(await readToken(deps.db, TEAM)).toBe(TOKEN);
    expect((await deps.db.meta.get('team'))?.value).toBe(TEAM);
  },
);

test('an answer to the old device settles nothing of the new one, which sends under its own numbers', async () => {
  const { deps, server } = await whileAway('/v1/push', (real) => real);
  await syncTeam(deps, { team: TEAM });
  expect(await deps.db.links.get(TEAM)).toMatchObject({ device: AGAIN, have: 0, syncedAt: null });
  expect((await deps.db.outbox.toArray()).map(({ n, state }) => [n, state])).toEqual([[1, 'waiting']]);
  server.state.have = 0;
  await done(syncTeam(deps, { team: TEAM }));
  expect((await deps.db.outbox.toArray()).map(({ n, state }) => [n, state])).toEqual([[1, 'acked']]);
});
