import { expect, test } from 'vitest';
import { rateLimit } from '../../server/sync/limits.ts';
import { onEach, STORES } from './setup/stores.ts';
import { ask, item, makeMember, makeTeam, newId, sealed, world } from './setup/team.ts';
import { push, statuses } from './setup/wire.ts';

onEach(STORES, (open) => {
  const id = newId();
  /** What a device may ask for, how often at once, and how many more each second. */
  const PACED: readonly [
    method: string,
    path: string,
    body: object | undefined,
    burst: number,
    more: number,
  ][] = [
    ['POST', '/v1/push', {}, 200, 2],
    ['GET', '/v1/pull?stream=me', undefined, 300, 5],
    ['GET', '/v1/wake?me=-1', undefined, 300, 5],
    ['GET', '/v1/key', undefined, 60, 1],
    ['PUT', '/v1/key', { wrapped: 'c2VhbGVk', salt: 'c2FsdA', v: 9 }, 60, 1],
    ['POST', '/v1/pair', { id, step: 2, payload: 'AAAA' }, 60, 1],
    ['GET', `/v1/pair/${id}`, undefined, 60, 1],
    ['POST', '/v1/grant', { grant: 'made up' }, 60, 1],
    ['GET', '/v1/model/models', undefined, 60, 1],
    ['POST', '/v1/model/chat/completions', {}, 60, 1],
  ];

  test.each(PACED)('%s %s is answered so often to one device and no more', async (...paced) => {
    const [method, path, body, burst, more] = paced;
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const [kim, lou] = [await makeMember(w.deps, team), await makeMember(w.deps, team)];
    const times = async (count: number) => {
      const seen = [];
      for (let n = 0; n < count; n++) seen.push(await ask(w, kim, method, path, body));
      return seen.filter(({ status }) => status === 429);
    };
    expect(await times(burst)).toEqual([]);
    const [over] = await times(1);
    expect(over?.body.code).toBe('too_many');
    expect(Number(over?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(w, lou, method, path, body)).status).not.toBe(429);
    w.clock.now += 1_000;
    expect(await times(more)).toEqual([]);
    expect(await times(1)).toHaveLength(1);
  });
});

onEach(STORES, (open) => {
  test('who may do a few commands more is told which were taken, and what was taken before costs nothing', async () => {
    const w = world(await open());
    const kim = await makeMember(w.deps, await makeTeam(w.deps));
    const need = (n: number) => item('command', n, 'need', { text: 'Cranes in wind', skill: null });
    const who = `${kim.team}:${kim.person}`;
    for (let spent = 0; spent < 998; spent++) w.deps.live.mayCommand(who);
    const items = [need(1), need(2), sealed(3), need(4), sealed(5)];
    const first = await push(w, kim, items);
    expect([first.status, first.body.have]).toEqual([200, 3]);
    expect(statuses(first)).toEqual(['done', 'done', 'stored', 'later gap', 'later gap']);
    // Also where its answer was lost, so that everything comes again.
    w.clock.now += 50_000;
    const again = await push(w, kim, items);
    expect([again.status, again.body.have]).toEqual([200, 5]);
    const none = await push(w, kim, [need(6), sealed(7)]);
    expect([none.status, none.body.code]).toEqual([429, 'too_many']);
    expect(Number(none.headers.get('retry-after'))).toBe(50);
    expect((await push(w, kim, items)).status).toBe(200);
  });
});

test('a clock that is set back makes nobody wait for longer than one that is right', () => {
  const clock = { now: 3_600_000 };
  const mayAsk = rateLimit({ burst: 2, perSecond: 1 }, () => clock.now);
  expect(mayAsk('kim')).toBe(0);
  clock.now = 0;
  expect(mayAsk.isSpent('kim')).toBe(false);
  expect([mayAsk('kim'), mayAsk('kim')]).toEqual([0, 1]);
  clock.now += 1_000;
  expect(mayAsk('kim')).toBe(0);
});
