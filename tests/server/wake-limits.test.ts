import { setImmediate as turn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { memoryStore } from '../../server/store/memory.ts';
import type { Reader } from '../../server/store/port.ts';
import { createWakes } from '../../server/sync/wake.ts';
import { ask, makeMember, makeTeam, world } from './setup/team.ts';

const NEVER = 60_000;
const LIMITS = { every: NEVER, most: 3, longest: NEVER };
const NONE = { me: 0, team: 0 };

const fails = (error: unknown) => {
  throw error;
};

/** The same without a timer, while the test holds those still. */
async function untilStill(wakes: { waiting: () => number }, count: number): Promise<void> {
  for (let turns = 0; turns < 10_000 && wakes.waiting() !== count; turns++) await turn();
  expect(wakes.waiting()).toBe(count);
}

/** Waits until so many wait. */
async function until(wakes: { waiting: () => number }, count: number): Promise<void> {
  while (wakes.waiting() !== count) await new Promise((resolve) => setTimeout(resolve, 1));
}

const who = (team: string, index: number) => ({ team, person: `p${index}`, device: `d${index}` });

test('a wait without news ends as long after as it may last, with the heads as they are, and leaves nothing', async () => {
  const store = memoryStore();
  await store.write((tx) => tx.lock('t', ['team']));
  await store.write((tx) => tx.patch('head', { team_id: 't', stream: 'team' }, { seq: 7 }));
  const wakes = createWakes(store, fails, { ...LIMITS, longest: 60 });
  const before = performance.now();
  const heads = await wakes.wait(who('t', 1), { me: 0, team: 7 }, new AbortController().signal);
  expect(heads).toEqual({ me: 0, team: 7 });
  expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  expect(wakes.waiting()).toBe(0);
});

test('one more than may wait is answered with 503 and when to come again, also where nobody of its team waits', async () => {
  const w = world(memoryStore());
  const team = await makeTeam(w.deps);
  const kim = await makeMember(w.deps, team);
  const lou = await makeMember(w.deps, await makeTeam(w.deps));
  const wakes = createWakes(w.deps.store, fails, LIMITS);
  w.deps.live.wakes = wakes;
  const stop = new AbortController();
  const waits = [1, 2].map((index) => wakes.wait(who(team, index), NONE, stop.signal));
  const third = ask(w, kim, 'GET', '/v1/wake?me=0&team=0');
  await until(wakes, 3);
  const over = await ask(w, lou, 'GET', '/v1/wake?me=0&team=0');
  expect(over).toMatchObject({ status: 503, body: { code: 'busy' } });
  expect(over.headers.get('retry-after')).toBe('30');
  // A device that waits already takes its own place and nobody's.
  const again = ask(w, kim, 'GET', '/v1/wake?me=0&team=0');
  expect((await third).status).toBe(200);
  await until(wakes, 3);
  wakes.stop();
  stop.abort();
  await Promise.all(waits);
  expect((await again).status).toBe(503);
  expect(wakes.waiting()).toBe(0);
});

test('a look at who waits asks once for each team, by that team’s streams alone', async () => {
  const store = memoryStore();
  const asked: { team: unknown; streams: number }[] = [];
  const reader: Reader = {
    ...store,
    list: (table, query) => {
      if (table === 'head')
        asked.push({
          team: (query.where as { team_id?: string }).team_id,
          streams: query.among?.values.length ?? 0,
        });
      return store.list(table, query);
    },
  };
  const wakes = createWakes(reader, fails, { ...LIMITS, every: 20, most: 100 });
  const stop = new AbortController();
  const waits = Array.from({ length: 40 }, (_, index) =>
    wakes.wait(who(`t${index % 10}`, index), NONE, stop.signal),
  );
  await until(wakes, 40);
  asked.length = 0;
  while (asked.length < 10) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(new Set(asked.slice(0, 10).map(({ team }) => team)).size).toBe(10);
  expect(asked.slice(0, 10).map(({ streams }) => streams)).toEqual(Array(10).fill(5));
  await store.write((tx) => tx.lock('t3', ['team']));
  await store.write((tx) => tx.patch('head', { team_id: 't3', stream: 'team' }, { seq: 1 }));
  await until(wakes, 36);
  stop.abort();
  expect((await Promise.all(waits)).filter((heads) => heads?.team === 1)).toHaveLength(4);
  expect(wakes.waiting()).toBe(0);
});

test('where nothing else is said 5,000 may wait, news of others is seen within 250 ms, and a wait lasts 25 s', async () => {
  const store = memoryStore();
  for (const team of ['t0', 't1']) await store.write((tx) => tx.lock(team, ['team']));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  try {
    const wakes = createWakes(store, fails);
    const { signal } = new AbortController();
    const waits = Array.from({ length: 5_000 }, (_, index) =>
      wakes.wait(who(`t${index % 2}`, index), NONE, signal),
    );
    await untilStill(wakes, 5_000);
    expect(await wakes.wait(who('t2', 1), NONE, signal)).toBeNull();
    await store.write((tx) => tx.patch('head', { team_id: 't1', stream: 'team' }, { seq: 1 }));
    vi.advanceTimersByTime(249);
    for (let turns = 0; turns < 100; turns++) await turn();
    expect(wakes.waiting()).toBe(5_000);
    vi.advanceTimersByTime(1);
    await untilStill(wakes, 2_500);
    vi.advanceTimersByTime(24_749);
    for (let turns = 0; turns < 100; turns++) await turn();
    expect(wakes.waiting()).toBe(2_500);
    vi.advanceTimersByTime(1);
    await untilStill(wakes, 0);
    expect((await Promise.all(waits)).filter((heads) => heads?.team === 1)).toHaveLength(2_500);
  } finally {
    vi.useRealTimers();
  }
});
