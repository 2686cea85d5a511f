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
