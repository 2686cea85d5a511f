import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { makeActive } from '../../../lib/flow/team/make-active.ts';
import { wakeLoop } from '../../../lib/flow/team/wake-loop.ts';
import { idOf } from '../log/samples.ts';
import { done, testDeps } from './deps.ts';
import { connectedTo, fakeTeamServer } from './fake-team-server.ts';
import { TEAM } from './team-lessons.ts';

const CANAL = { team: idOf(960), address: 'https://canal.example' };

/** A server that has news at once, and then none until it is no longer waited for. */
function waking(heads: { me: number; team: number }) {
  const asked: string[] = [];
  const send = (input: unknown, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input));
    asked.push(url.search);
    if (asked.length === 1) return Promise.resolve(Response.json(heads));
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('over', 'AbortError')));
    });
  };
  return { ...fakeTeamServer(), asked, send };
}

test('after a switch the new team’s server is asked at once, from its own start', async () => {
  const [harbour, canal] = [waking({ me: 40, team: 70 }), waking({ me: 2, team: 3 })];
  const deps = await connectedTo(await testDeps(), [
    { link: CANAL, server: canal },
    { link: {}, server: harbour },
  ]);
  const stop = new AbortController();
  const news = vi.fn();
  const loop = wakeLoop(deps, news, stop.signal);
  await vi.waitFor(() => expect(harbour.asked).toEqual(['?me=0&team=0', '?me=40&team=70']));
  await done(makeActive(deps, { team: CANAL.team }));
  await vi.waitFor(() => expect(canal.asked).toEqual(['?me=0&team=0', '?me=2&team=3']));
  expect(news).toHaveBeenCalledTimes(2);
  await done(makeActive(deps, { team: TEAM }));
  await vi.waitFor(() => expect(harbour.asked.at(-1)).toBe('?me=0&team=0'));
  stop.abort();
  await loop;
});

/** A server that cannot be reached until it is said to be back, and then has nothing it had not said before. */
function gone() {
  const asked: string[] = [];
  const fake = fakeTeamServer();
  const state = Object.assign(fake.state, { isBack: false });
  const send = (input: unknown, init?: RequestInit): Promise<Response> => {
    const known = new URL(String(input)).search;
    asked.push(known);
    if (asked.length > 1 && !state.isBack) return Promise.reject(new TypeError('no server'));
    if (known === '?me=0&team=0') return Promise.resolve(Response.json({ me: 4, team: 7 }));
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('over', 'AbortError')));
    });
  };
  return { ...fake, asked, state, send };
}

test('that a server is gone is noticed at once; back, it is synced with at once, though it has no news, as soon as the browser is online', async () => {
  const listeners = new Set<() => void>();
  vi.stubGlobal('addEventListener', (_: string, heard: () => void) => listeners.add(heard));
  const server = gone();
  const deps = await connectedTo(await testDeps(), [{ link: {}, server }]);
  const stop = new AbortController();
  const news = vi.fn();
  const loop = wakeLoop(deps, news, stop.signal);
  await vi.waitFor(() => expect(server.asked).toEqual(['?me=0&team=0', '?me=4&team=7']));
  await vi.waitFor(() => expect(listeners.size).toBe(1));
  expect(news).toHaveBeenCalledTimes(2);
  server.state.isBack = true;
  for (const heard of listeners) heard();
  await vi.waitFor(() => expect(server.asked.slice(2)).toEqual(['?me=0&team=0', '?me=4&team=7']));
  expect(news).toHaveBeenCalledTimes(3);
  stop.abort();
  await loop;
  vi.unstubAllGlobals();
});

/** A server that tells its heads, and has no room for another device that waits until it is said to have. */
function full() {
  const asked: string[] = [];
  const fake = fakeTeamServer();
  const state = Object.assign(fake.state, { hasRoom: false });
  const send = (input: unknown, init?: RequestInit): Promise<Response> => {
    const known = new URL(String(input)).search;
    asked.push(known);
    if (known === '?me=0&team=0') return Promise.resolve(Response.json({ me: 4, team: 7 }));
    const body = { type: 'urn:passalong:problem:busy', title: 'Full', status: 503, code: 'busy' };
    const headers = { 'content-type': 'application/problem+json', 'retry-after': '30' };
    if (!state.hasRoom) return Promise.resolve(new Response(JSON.stringify(body), { status: 503, headers }));
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('over', 'AbortError')));
    });
  };
  return { ...fake, asked, state, send };
}

test('a server that is full is left alone for as long as it says, and not asked from the start nor synced with each time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const server = full();
  const deps = await connectedTo(await testDeps(), [{ link: {}, server }]);
  const stop = new AbortController();
  const news = vi.fn();
  const loop = wakeLoop(deps, news, stop.signal);
  const until = (asked: string[]) => vi.waitFor(() => expect(server.asked).toEqual(asked));
  await until(['?me=0&team=0', '?me=4&team=7']);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(server.asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(17_000);
  await until(['?me=0&team=0', '?me=4&team=7', '?me=4&team=7']);
  server.state.hasRoom = true;
  await vi.advanceTimersByTimeAsync(46_000);
  await until(['?me=0&team=0', ...Array(3).fill('?me=4&team=7')]);
  expect(news).toHaveBeenCalledTimes(2);
  stop.abort();
  vi.useRealTimers();
  await loop;
});
