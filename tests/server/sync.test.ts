import { describe, expect, test } from 'vitest';
import type { Tx } from '../../server/store/port.ts';
import { onEach, STORES, testWithin } from './setup/stores.ts';
import { ask, item, makeDevice, makeMember, makeTeam, newId, sealed, world } from './setup/team.ts';
import { pull, push, statuses } from './setup/wire.ts';

onEach(STORES, (open) => {
  async function harbour() {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const [kim, lou] = [await makeMember(w.deps, team), await makeMember(w.deps, team)];
    return { w, team, kim, lou };
  }

  describe('push', () => {
    test('stores what is next in a device’s numbering and says how far it has come', async () => {
      const { w, kim } = await harbour();
      const pushed = await push(w, kim, [sealed(1), sealed(2), sealed(3)]);
      expect(pushed.status).toBe(200);
      expect(pushed.body.results.map(({ status, seq }) => [status, seq])).toEqual([
        ['stored', 1],
        ['stored', 2],
        ['stored', 3],
      ]);
      expect(pushed.body.have).toBe(3);
    });

    test('the same request again stores nothing twice', async () => {
      const { w, kim } = await harbour();
      const items = [sealed(1), sealed(2)];
      await push(w, kim, items);
      expect(statuses(await push(w, kim, items))).toEqual(['duplicate', 'duplicate']);
      expect((await pull(w, kim, 'stream=me')).body.rows).toHaveLength(2);
    });

    test('what comes after a gap is asked for later, and nothing of it is stored', async () => {
      const { w, kim } = await harbour();
      const pushed = await push(w, kim, [sealed(1), sealed(3), sealed(4)]);
      expect(statuses(pushed)).toEqual(['stored', 'later gap', 'later gap']);
      expect(pushed.body.have).toBe(1);
      expect((await pull(w, kim, 'stream=me')).body.rows).toHaveLength(1);
    });

    test('a rejected item uses its number, so that it does not hold up the next', async () => {
      const { w, kim } = await harbour();
      const broken = { ...sealed(1), hash: 'a'.repeat(64) };
      const pushed = await push(w, kim, [broken, sealed(2)]);
      expect(statuses(pushed)).toEqual(['rejected hash_mismatch', 'stored']);
      expect(pushed.body.have).toBe(2);
    });

    test('an id that was used for something else is refused, and what it was stays', async () => {
      const { w, kim } = await harbour();
      const id = newId();
      const pushed = await push(w, kim, [
        sealed(1, 'first', { id }),
        sealed(2, 'second', { id }),
        sealed(3, 'first', { id }),
      ]);
      expect(statuses(pushed)).toEqual(['stored', 'rejected id_reused', 'duplicate']);
      const { body } = await pull(w, kim, 'stream=me');
      expect(body.rows.map((row) => row.body)).toEqual([{ sealed: 'first' }]);
    });

    test('an unknown command waits for a newer server and holds up what follows', async () => {
      const { w, kim } = await harbour();
      const pushed = await push(w, kim, [sealed(1), item('command', 2, 'from-the-future', {}), sealed(3)]);
      expect(statuses(pushed)).toEqual(['stored', 'later server_too_old', 'later gap']);
      expect(pushed.body.have).toBe(1);
    });

    test('a void uses a number and leaves nothing', async () => {
      const { w, kim } = await harbour();
      const pushed = await push(w, kim, [{ t: 'void', n: 1 }, sealed(2)]);
      expect(pushed.body.have).toBe(2);
      expect((await pull(w, kim, 'stream=me')).body.rows).toHaveLength(1);
    });

    test('another epoch, generation or protocol stores nothing', async () => {
      const { w, kim } = await harbour();
      const wrong = async (more: object) => {
        const { status, body } = await push(w, kim, [sealed(1)], more);
        return [status, body.code];
      };
      expect(await wrong({ epoch: newId() })).toEqual([409, 'epoch_changed']);
      expect(await wrong({ gen: 7 })).toEqual([409, 'gen_changed']);
      expect(await wrong({ protocol: 99, shards: [] })).toEqual([426, 'upgrade']);
      expect(await wrong({ protocol: 0 })).toEqual([426, 'upgrade']);
      expect((await pull(w, kim, 'stream=me')).body).toMatchObject({ rows: [], have: 0 });
    });

    testWithin(
      'a device that is ended, or a log that is begun anew, while a push is on its way stores nothing',
      async () => {
        const { w, team, kim } = await harbour();
        const { write, exchange } = w.deps.store;
        const meanwhile = async (change: (tx: Tx) => Promise<unknown>, item: unknown) => {
          const theirs = async () => {
            Object.assign(w.deps.store, { write, exchange });
            await write(change);
          };
          w.deps.store.write = (work) => theirs().then(() => write(work));
          w.deps.store.exchange = (given) => theirs().then(() => exchange(given));
          return push(w, kim, [item]);
        };
        const stream = `me:${kim.person}`;
        const anew = (tx: Tx) => tx.patch('head', { team_id: team, stream }, { gen: 1 });
        await write((tx) => tx.lock(team, [stream]));
        expect(await meanwhile(anew, sealed(1))).toMatchObject({
          status: 409,
          body: { code: 'gen_changed', gen: 1 },
        });
        const device = { team_id: team, device_id: kim.device };
        const back = (tx: Tx) => tx.patch('head', { team_id: team, stream }, { gen: 0 });
        await write(back);
        const end = (tx: Tx) => tx.patch('device', device, { revoked_at: 1 });
        const command = item('command', 1, 'withdraw', { submission: newId() });
        expect(await meanwhile(end, command)).toMatchObject({ status: 401 });
        await write((tx) => tx.patch('device', device, { revoked_at: null }));
        const gone = (tx: Tx) => tx.remove('device', device);
        expect(await meanwhile(gone, sealed(1))).toMatchObject({ status: 401 });
        expect(await w.deps.store.list('event', { where: { team_id: team } })).toEqual([]);
      },
    );

    test('sixteen devices of one person at once get numbers without holes or doubles', async () => {
      const { w, team, kim } = await harbour();
      const devices = await Promise.all(
        Array.from({ length: 16 }, () => makeDevice(w.deps, team, kim.person)),
      );
      await Promise.all(devices.map((device) => push(w, device, [sealed(1), sealed(2)])));
      const { body } = await pull(w, kim, 'stream=me');
      expect(body.rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    });
  });

  describe('pull', () => {
    test('gives back bodies as they were sent, in order, with a cursor to go on from', async () => {
      const { w, kim } = await harbour();
      const odd = { z: 1, a: [null, true, 0.1, '😀 \u2028 "'], '': {} };
      await push(w, kim, [item('event', 1, 'sealed', odd), sealed(2), sealed(3)]);
      const first = await pull(w, kim, 'stream=me&limit=2');
      expect(first.body.rows.map(({ seq }) => seq)).toEqual([1, 2]);
      expect(first.body.rows[0]?.body).toEqual(odd);
      expect(first.body.more).toBe(true);
      const second = await pull(w, kim, `stream=me&after=${first.body.next}`);
      expect(second.body.rows.map(({ seq }) => seq)).toEqual([3]);
      expect(second.body.more).toBe(false);
      const third = await pull(w, kim, `stream=me&after=${second.body.next}`);
      expect(third.body.rows).toEqual([]);
      expect(third.body.next).toBe(second.body.next);
    });

    test('nobody sees another person’s stream, and members of another team see nothing of this one', async () => {
      const { w, kim, lou } = await harbour();
      const other = await makeMember(w.deps, await makeTeam(w.deps, 'Lighthouse'));
      await push(w, kim, [sealed(1)]);
      expect((await pull(w, lou, 'stream=me')).body.rows).toEqual([]);
      expect((await pull(w, other, 'stream=me')).body.rows).toEqual([]);
    });

    test('the team’s stream is the same for every member, byte for byte', async () => {
      const { w, team, kim, lou } = await harbour();
      await w.deps.store.write(async (tx) => {
        await tx.insert('skill', [
          { team_id: team, skill_id: newId(), seq: 1, version: 1, body: '{"name":"Knots"}' },
        ]);
        await tx.patch('head', { team_id: team, stream: 'team' }, { seq: 1 });
      });
      const [one, two] = [await pull(w, kim, 'stream=team'), await pull(w, lou, 'stream=team')];
      expect(one.body.rows).toHaveLength(1);
      expect(JSON.stringify(one.body.rows)).toBe(JSON.stringify(two.body.rows));
    });

    test('a row above the head, as a half-made write would be, is not given out', async () => {
      const { w, team, kim } = await harbour();
      await w.deps.store.write((tx) =>
        tx.insert('skill', [{ team_id: team, skill_id: newId(), seq: 1, version: 1, body: '{}' }]),
      );
      expect((await pull(w, kim, 'stream=team')).body.rows).toEqual([]);
    });

    test('a cursor of another stream, epoch or from the future is refused by name', async () => {
      const { w, team, kim } = await harbour();
      await push(w, kim, [sealed(1)]);
      const { next } = (await pull(w, kim, 'stream=me')).body;
      const refusal = async (query: string) => {
        const { status, body } = await pull(w, kim, query);
        return [status, body.code];
      };
      expect(await refusal(`stream=team&after=${next}`)).toEqual([400, 'bad_cursor']);
      expect(await refusal('stream=me&after=nonsense')).toEqual([400, 'bad_cursor']);
      expect(await refusal('stream=others')).toEqual([400, 'bad_request']);
      await w.deps.store.write((tx) =>
        tx.patch('head', { team_id: team, stream: `me:${kim.person}` }, { seq: 0 }),
      );
      expect(await refusal(`stream=me&after=${next}`)).toEqual([409, 'cursor_ahead']);
      await w.deps.store.write((tx) => tx.patch('team', { team_id: team }, { epoch: newId() }));
      expect(await refusal(`stream=me&after=${next}`)).toEqual([409, 'epoch_changed']);
    });

    test('a cursor from before tombstones that are gone has to begin anew', async () => {
      const { w, team, kim } = await harbour();
      await push(w, kim, [sealed(1)]);
      const { next } = (await pull(w, kim, 'stream=me')).body;
      await push(w, kim, [sealed(2)]);
      const stream = `me:${kim.person}`;
      await w.deps.store.write((tx) => tx.patch('head', { team_id: team, stream }, { pruned: 2 }));
      expect((await pull(w, kim, `stream=me&after=${next}`)).status).toBe(410);
      expect((await pull(w, kim, 'stream=me')).status).toBe(200);
    });

    test('a first reading that takes several pages is let go on, whatever was gone before it began', async () => {
      const { w, team, kim } = await harbour();
      await push(w, kim, [sealed(1), sealed(2), sealed(3)]);
      await w.deps.store.write((tx) =>
        tx.patch('head', { team_id: team, stream: `me:${kim.person}` }, { pruned: 3 }),
      );
      const read: number[] = [];
      let query = 'stream=me&limit=1';
      for (let more = true; more; ) {
        const { status, body } = await pull(w, kim, query);
        expect(status).toBe(200);
        read.push(...body.rows.map(({ seq }) => seq));
        query = `stream=me&limit=1&after=${body.next}`;
        more = body.more;
      }
      expect(read).toEqual([1, 2, 3]);
    });
  });

  test('any origin may ask, since a token is no cookie; pages may be read by none', async () => {
    const { w, kim } = await harbour();
    const origin = 'moz-extension://0b1c2d3e';
    const allowed = async (path: string, init: RequestInit) =>
      (await w.app.request(`http://127.0.0.1${path}`, init)).headers;
    const before = await allowed('/v1/push', {
      method: 'OPTIONS',
      headers: {
        host: '127.0.0.1',
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, content-type',
      },
    });
    expect(before.get('access-control-allow-origin')).toBe('*');
    expect(before.get('access-control-allow-headers')).toContain('authorization');
    const headers = { host: '127.0.0.1', origin, authorization: `Bearer ${kim.token}` };
    const answer = await allowed('/v1/pull?stream=me', { headers });
    expect(answer.get('access-control-allow-origin')).toBe('*');
    expect(answer.get('access-control-allow-credentials')).toBeNull();
    expect((await allowed('/sign-in', { headers })).get('access-control-allow-origin')).toBeNull();
  });

  test('without a token, with a false one or one that was ended, nothing is answered', async () => {
    const { w, team, kim } = await harbour();
    const codes = async (token: string | null) => {
      const who = token === null ? null : { token };
      return Promise.all(
        ['/v1/pull?stream=me', '/v1/wake'].map(async (path) => (await ask(w, who, 'GET', path)).status),
      );
    };
    expect(await codes(null)).toEqual([401, 401]);
    expect(await codes(`${kim.token.slice(0, -1)}${kim.token.endsWith('A') ? 'B' : 'A'}`)).toEqual([
      401, 401,
    ]);
    await w.deps.store.write((tx) =>
      tx.patch('device', { team_id: team, device_id: kim.device }, { revoked_at: 1 }),
    );
    expect(await codes(kim.token)).toEqual([401, 401]);
  });

  testWithin('a device that asks too often is told when to come again', async () => {
    const { w, kim } = await harbour();
    let answer = await ask(w, kim, 'GET', '/v1/pull?stream=me');
    for (let asked = 1; asked <= 300; asked++) answer = await ask(w, kim, 'GET', '/v1/pull?stream=me');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('1');
    w.clock.now += 1_000;
    expect((await ask(w, kim, 'GET', '/v1/pull?stream=me')).status).toBe(200);
  });
});
