import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { NetPort } from '../../../lib/flow/deps.ts';
import { disableSite } from '../../../lib/flow/disable-site.ts';
import { eraseAll } from '../../../lib/flow/erase-all.ts';
import { releaseOrigin } from '../../../lib/flow/release-origin.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps, testSites } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM } from './team-lessons.ts';

const CANAL = { team: idOf(960), address: 'https://canal.example' };

async function inTwo() {
  const [harbour, canal] = [fakeTeamServer(), fakeTeamServer()];
  const deps = await connectedTo(await testDeps(), [
    { link: {}, server: harbour },
    { link: CANAL, server: canal },
  ]);
  return { deps: { ...deps, net: { ...deps.net, release: vi.fn(deps.net.release) } }, harbour, canal };
}

test('erasing a device tells every server that it is gone, with nothing of the person’s left here', async () => {
  const { deps, harbour, canal } = await inTwo();
  await done(eraseAll(deps));
  expect(harbour.bodies).toEqual([expect.stringContaining('https://team.example/v1/disconnect')]);
  expect(harbour.bodies[0]).toContain(`pa1_${TEAM}`);
  expect(canal.bodies).toHaveLength(1);
  for (const table of [deps.db.links, deps.db.secrets, deps.db.outbox]) expect(await table.count()).toBe(0);
  expect(deps.net.release.mock.calls.map(([origin]) => origin).sort()).toEqual([
    CANAL.address,
    'https://team.example',
  ]);
});

test('a server that cannot be reached holds nothing up, and one that has ended is told nothing', async () => {
  const { deps, harbour, canal } = await inTwo();
  harbour.state.isThere = false;
  await deps.db.links.update(CANAL.team, { end: 'disconnected' });
  await done(eraseAll(deps));
  expect(canal.bodies).toEqual([]);
  expect(await deps.db.links.count()).toBe(0);
});

test('the permission for a team’s server is kept when a model of the same address goes', async () => {
  const { deps } = await inTwo();
  await releaseOrigin(deps, 'https://team.example/v1');
  expect(deps.net.release).toHaveBeenCalledWith(
    'https://team.example',
    expect.arrayContaining(['https://team.example']),
  );
});

test('a site that is turned off leaves the permission of its origin to the team’s server', async () => {
  const { deps } = await inTwo();
  const remove = vi.fn(deps.sites.remove);
  await deps.db.links.update(CANAL.team, { end: 'disconnected' });
  await done(disableSite({ ...deps, sites: { ...deps.sites, remove } }, { origin: 'https://team.example' }));
  expect(remove.mock.calls).toEqual([['https://team.example', ['https://team.example']]]);
});

test('a server that shares its host with an enabled site is told all the same, and then its permission goes', async () => {
  const { deps, harbour } = await inTwo();
  const origin = 'https://team.example';
  const granted = new Set([origin, CANAL.address]);
  const sites = testSites({ listed: [{ origin, enabledAt: 1, shown: true, place: null }] });
  const { remove } = sites;
  sites.remove = async (site, needed = []) => {
    await remove(site);
    if (!needed.includes(site)) granted.delete(site);
  };
  const net: NetPort = {
    ...deps.net,
    release: async (one, needed) => {
      if (!needed.includes(one)) granted.delete(one);
    },
    releaseAll: async (needed) => {
      for (const one of granted) if (!needed.includes(one)) granted.delete(one);
      return [];
    },
    to: (one) => (input, init) =>
      granted.has(one) ? deps.net.to(one)(input, init) : Promise.reject(new TypeError('not granted')),
  };
  await done(eraseAll({ ...deps, sites, net }));
  expect(harbour.bodies).toHaveLength(1);
  expect(await sites.list()).toEqual([]);
  expect([...granted]).toEqual([]);
});

test('how it went here is told before the servers have answered', async () => {
  const { deps, harbour } = await inTwo();
  const told: number[] = [];
  await done(eraseAll(deps, { onHere: ({ ok }) => void (ok && told.push(harbour.bodies.length)) }));
  expect(told).toEqual([0]);
  expect(harbour.bodies).toHaveLength(1);
});
