import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { awaitToken } from '../../../lib/flow/team/await-token.ts';
import { disconnect } from '../../../lib/flow/team/disconnect.ts';
import { syncTeam } from '../../../lib/flow/team/sync-team.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM, teamLink } from './team-lessons.ts';

// Node has no browser's locks and no alarms; one page is all there is here.
vi.stubGlobal('navigator', {
  locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) },
});
vi.mock('../../../lib/platform/sync-alarm.ts', () => ({ planSync: async () => undefined }));

const CANAL = idOf(960);

/** A device in two teams of one address, which the browser lets it ask. */
async function inTwo(address: string) {
  const made = await testDeps();
  const server = fakeTeamServer();
  const deps = await connectedTo(made, [
    { link: { address }, server },
    { link: { address, team: CANAL }, server },
  ]);
  await deps.net.request(address);
  return deps;
}

test('the permission for a server goes with the last connection to it', async () => {
  const address = 'https://team.example';
  const deps = await inTwo(address);
  await done(disconnect(deps, { team: CANAL }));
  expect(await deps.net.has(address)).toBe(true);
  await done(disconnect(deps, { team: TEAM }));
  expect(await deps.net.has(address)).toBe(false);
  expect((await deps.db.links.toArray()).map(({ end }) => end)).toEqual(['disconnected', 'disconnected']);
});

const refusal = (status: number, code: string) =>
  Response.json({ type: 'x', title: 'No', status, code }, { status, headers: { 'passalong-protocol': '1' } });

test.each([
  [403, 'not_member', 'removed', false],
  [401, 'unauthorized', 'token', true],
] as const)(
  'so it does where the membership is over, unless a site or another team needs it, and not where the token is: %i',
  async (status, code, end, stays) => {
    const address = 'https://team.example';
    const made = await inTwo(address);
    const deps = { ...made, net: { ...made.net, to: () => async () => refusal(status, code) } };
    await deps.sites.put({ origin: address, enabledAt: 1, shown: true, place: null });
    await syncTeam(deps, { team: CANAL });
    await syncTeam(deps, { team: TEAM });
    expect((await deps.db.links.toArray()).map((link) => link.end)).toEqual([end, end]);
    expect(await deps.net.has(address)).toBe(true);
    await deps.sites.remove(address);
    await deps.db.links.update(TEAM, { end: null });
    await deps.db.secrets.put({ name: `team-token:${TEAM}`, value: 'pa1_x' });
    await syncTeam(deps, { team: TEAM });
    expect(await deps.net.has(address)).toBe(stays);
  },
);

test('a team that is found at another address from now on leaves nothing to the old one', async () => {
  const [old, next] = ['https://old.example', 'https://next.example'];
  const made = await connectedTo(await testDeps(), [{ link: { address: old }, server: fakeTeamServer() }]);
  for (const origin of [old, next]) await made.net.request(origin);
  const token = {
    ...{ access_token: `pa1_${'x'.repeat(20)}`, token_type: 'Bearer', scope: 'sync', protocol: 1 },
    ...{ team: { id: TEAM, name: 'Harbour' }, person: { id: teamLink().person, name: 'Kim Example' } },
    ...{ device: idOf(990), epoch: idOf(991), gen: 0, have: 0, now: 1 },
  };
  const answer = async () => Response.json(token, { headers: { 'passalong-protocol': '1' } });
  const deps = { ...made, net: { ...made.net, to: () => answer } };
  const code = {
    origin: next,
    name: 'Browser',
    userCode: 'X',
    page: next,
    deviceCode: 'd'.repeat(43),
    every: 1,
    until: 9e15,
  };
  await done(awaitToken(deps, code, new AbortController().signal));
  expect([await deps.net.has(old), await deps.net.has(next)]).toEqual([false, true]);
});
