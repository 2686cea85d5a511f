import { expect, test } from 'vitest';
import { onEach, STORES } from '../setup/stores.ts';
import { makeMember, makeTeam, sealed, world } from '../setup/team.ts';
import { pull } from '../setup/wire.ts';

onEach(STORES, (open) => {
  test('a body with any content encoding is refused with 415 `encoded`, and the same without it is taken', async () => {
    const w = world(await open());
    const kim = await makeMember(w.deps, await makeTeam(w.deps));
    const team = await w.deps.store.get('team', { team_id: kim.team });
    const body = JSON.stringify({ protocol: 1, epoch: team?.epoch, gen: 0, items: [sealed(1)] });
    const send = async (more: Readonly<Record<string, string>> = {}) => {
      const headers = {
        host: '127.0.0.1',
        authorization: `Bearer ${kim.token}`,
        'content-type': 'application/json',
        ...more,
      };
      const answer = await w.app.request('http://127.0.0.1/v1/push', { method: 'POST', headers, body });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };
    for (const encoding of ['gzip', 'br', 'identity', 'gzip, gzip', 'x'])
      expect(await send({ 'content-encoding': encoding }), encoding).toMatchObject({
        status: 415,
        body: { code: 'encoded', status: 415 },
      });
    expect((await pull(w, kim, 'stream=me')).body.rows).toEqual([]);
    expect(await send()).toMatchObject({ status: 200, body: { results: [{ status: 'stored' }] } });
  });

  test('so is one to a route that reads none, which then does nothing', async () => {
    const w = world(await open());
    const kim = await makeMember(w.deps, await makeTeam(w.deps));
    const leave = (more: Readonly<Record<string, string>>) =>
      w.app.request('http://127.0.0.1/v1/disconnect', {
        method: 'POST',
        headers: { host: '127.0.0.1', authorization: `Bearer ${kim.token}`, ...more },
        body: '{}',
      });
    expect((await leave({ 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await pull(w, kim, 'stream=me')).status).toBe(200);
    expect((await leave({})).status).toBe(204);
    expect((await pull(w, kim, 'stream=me')).status).toBe(401);
  });
});
