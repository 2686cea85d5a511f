import { describe, expect, test } from 'vitest';
import { onEach, STORES_AND_PAIR } from './setup/stores.ts';
import { ask, makeDevice, makeMember, makeTeam, newId, world } from './setup/team.ts';

onEach(STORES_AND_PAIR, (open) => {
  async function harbour() {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const [kim, lou] = [await makeMember(w.deps, team), await makeMember(w.deps, team)];
    return { w, team, kim, lou, second: await makeDevice(w.deps, team, kim.person) };
  }
  const box = (v: number, wrapped = 'c2VhbGVk') => ({ wrapped, salt: 'c2FsdA', v });

  describe('a person’s key', () => {
    test('comes back as it was stored, on each of their devices and nobody else’s', async () => {
      const { w, kim, lou, second } = await harbour();
      expect((await ask(w, kim, 'GET', '/v1/key')).status).toBe(404);
      expect((await ask(w, kim, 'PUT', '/v1/key', box(1))).status).toBe(200);
      expect((await ask(w, second, 'GET', '/v1/key')).body).toEqual(box(1));
      expect((await ask(w, lou, 'GET', '/v1/key')).status).toBe(404);
    });

    test('is replaced only by who has seen the one before', async () => {
      const { w, kim, second } = await harbour();
      await ask(w, kim, 'PUT', '/v1/key', box(1));
      const taken = [
        await ask(w, second, 'PUT', '/v1/key', box(1, 'b3RoZXI')),
        await ask(w, second, 'PUT', '/v1/key', box(3, 'b3RoZXI')),
      ];
      expect(taken.map(({ status, body }) => [status, body.code])).toEqual([
        [409, 'key_changed'],
        [409, 'key_changed'],
      ]);
      expect((await ask(w, second, 'PUT', '/v1/key', box(2, 'b3RoZXI'))).status).toBe(200);
      expect((await ask(w, kim, 'GET', '/v1/key')).body).toEqual(box(2, 'b3RoZXI'));
    });
  });

  test('a key is replaced twenty times in a day and no more: each is a line in a trail that is kept', async () => {
    const { w, team, kim, lou, second } = await harbour();
    for (let v = 1; v <= 20; v++) expect((await ask(w, kim, 'PUT', '/v1/key', box(v))).status).toBe(200);
    const over = await ask(w, second, 'PUT', '/v1/key', box(21));
    expect([over.status, over.body.code]).toEqual([429, 'too_many']);
    expect(Number(over.headers.get('retry-after'))).toBe(12 * 3_600);
    expect((await ask(w, second, 'PUT', '/v1/key', box(20))).body.code).toBe('key_changed');
    expect((await ask(w, kim, 'GET', '/v1/key')).body).toEqual(box(20));
    expect(await w.deps.store.list('audit', { where: { team_id: team } })).toHaveLength(20);
    expect((await ask(w, lou, 'PUT', '/v1/key', box(1))).status).toBe(200);
    w.clock.now += 12 * 3_600_000;
    expect((await ask(w, second, 'PUT', '/v1/key', box(21))).status).toBe(200);
  });

  test('a box that went comes back under its own number, from where it counts on', async () => {
    const { w, kim, second } = await harbour();
    for (const v of [1, 2, 3]) expect((await ask(w, kim, 'PUT', '/v1/key', box(v))).status).toBe(200);
    await w.deps.store.write((tx) => tx.remove('keybox', { person_id: kim.person }));
    expect((await ask(w, kim, 'PUT', '/v1/key', box(2 ** 40))).status).toBe(409);
    expect((await ask(w, kim, 'PUT', '/v1/key', box(3))).status).toBe(200);
    expect((await ask(w, second, 'PUT', '/v1/key', box(3, 'b3RoZXI'))).status).toBe(409);
    expect((await ask(w, second, 'PUT', '/v1/key', box(4, 'b3RoZXI'))).status).toBe(200);
  });

  describe('a pairing', () => {
    const step = (id: string, n: number) => ({ id, step: n, payload: `c3RlcA${n}` });

    test('goes back and forth between two devices of one person', async () => {
      const { w, kim, second } = await harbour();
      const id = newId();
      expect((await ask(w, kim, 'POST', '/v1/pair', step(id, 1))).body).toMatchObject({
        step: 1,
        from: kim.device,
      });
      expect((await ask(w, second, 'GET', `/v1/pair/${id}`)).body).toMatchObject({
        payload: 'c3RlcA1',
        from: kim.device,
      });
      expect((await ask(w, second, 'POST', '/v1/pair', step(id, 2))).body).toMatchObject({
        from: second.device,
      });
      expect((await ask(w, kim, 'POST', '/v1/pair', step(id, 3))).body).toMatchObject({ from: kim.device });
      expect((await ask(w, second, 'GET', `/v1/pair/${id}`)).body).toMatchObject({
        step: 3,
        payload: 'c3RlcA3',
      });
    });

    test('takes no step twice, out of turn, or from a third device', async () => {
      const { w, team, kim, second } = await harbour();
      const third = await makeDevice(w.deps, team, kim.person);
      const id = newId();
      await ask(w, kim, 'POST', '/v1/pair', step(id, 1));
      const codes = [
        await ask(w, second, 'POST', '/v1/pair', step(id, 1)),
        await ask(w, kim, 'POST', '/v1/pair', step(id, 2)),
        await ask(w, second, 'POST', '/v1/pair', step(id, 3)),
      ];
      expect(codes.map(({ body }) => body.code)).toEqual(['step_taken', 'step_taken', 'step_taken']);
      await ask(w, second, 'POST', '/v1/pair', step(id, 2));
      expect((await ask(w, third, 'POST', '/v1/pair', step(id, 3))).body.code).toBe('step_taken');
      await ask(w, kim, 'POST', '/v1/pair', step(id, 3));
      expect((await ask(w, third, 'POST', '/v1/pair', step(id, 4))).body.code).toBe('step_taken');
    });

    test('of another person looks as one that is not there, and one that is over is gone', async () => {
      const { w, kim, lou, second } = await harbour();
      const id = newId();
      await ask(w, kim, 'POST', '/v1/pair', step(id, 1));
      const [foreign, missing] = [
        await ask(w, lou, 'GET', `/v1/pair/${id}`),
        await ask(w, lou, 'GET', `/v1/pair/${newId()}`),
      ];
      expect(foreign.status).toBe(404);
      expect(foreign.body).toEqual(missing.body);
      expect((await ask(w, lou, 'POST', '/v1/pair', step(id, 2))).status).toBe(404);
      w.clock.now += 11 * 60_000;
      expect((await ask(w, second, 'GET', `/v1/pair/${id}`)).status).toBe(404);
      expect((await ask(w, second, 'POST', '/v1/pair', step(id, 2))).status).toBe(404);
    });

    test('more than five at once have to wait', async () => {
      const { w, kim } = await harbour();
      const answers: number[] = [];
      for (let made = 0; made < 6; made++)
        answers.push((await ask(w, kim, 'POST', '/v1/pair', step(newId(), 1))).status);
      expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    });
  });
});
