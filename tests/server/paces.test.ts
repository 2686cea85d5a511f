import { expect, test } from 'vitest';
import { rateLimit } from '../../server/sync/limits.ts';
import { onEach, STORES } from './setup/stores.ts';
import { ask, makeMember, makeTeam, newId, world } from './setup/team.ts';

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
