import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { disconnect } from '../../../lib/flow/team/disconnect.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM } from './team-lessons.ts';

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
