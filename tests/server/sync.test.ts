import { describe, expect, test } from 'vitest';
import { onEach, STORES } from './setup/stores.ts';
import {
  type Answer,
  ask,
  item,
  makeDevice,
  makeMember,
  makeTeam,
  newId,
  type Someone,
  sealed,
  type World,
  world,
} from './setup/team.ts';

type Result = { id: string; status: string; seq?: number; code?: string };
type Pushed = Answer<{ epoch: string; gen: number; have: number; code: string; results: Result[] }>;
type PulledRow = { seq: number; entity: string; id: string; op: string; body: unknown; hash: string };
type Pulled = Answer<{ rows: PulledRow[]; next: string; more: boolean; have: number; code: string }>;

async function push(w: World, who: Someone, items: unknown[], more: object = {}): Promise<Pushed> {
  const team = await w.deps.store.get('team', { team_id: who.team });
  const body = { protocol: 1, epoch: team?.epoch, gen: 0, items, ...more };
  return (await ask(w, who, 'POST', '/v1/push', body)) as unknown as Pushed;
}

const pull = async (w: World, who: Someone, query: string): Promise<Pulled> =>
  (await ask(w, who, 'GET', `/v1/pull?${query}`)) as unknown as Pulled;

const statuses = ({ body }: Pushed) =>
  body.results.map(({ status, code }) => (code ? `${status} ${code}` : status));

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
  });

  describe('wake', () => {
    const heads = async (w: World, who: Someone, query: string) =>
      (await ask(w, who, 'GET', `/v1/wake?${query}`)).body as { me: number; team: number };

    test('answers at once when there is news already', async () => {
      const { w, kim } = await harbour();
      await push(w, kim, [sealed(1)]);
      expect(await heads(w, kim, 'me=0&team=0')).toEqual({ me: 1, team: 0 });
    });

    test('answers when somebody writes, and again when another process does', async () => {
      const { w, team, kim } = await harbour();
      const second = await makeDevice(w.deps, team, kim.person);
      const waiting = heads(w, kim, 'me=0&team=0');
      await push(w, second, [sealed(1)]);
      expect(await waiting).toEqual({ me: 1, team: 0 });
      const further = heads(w, kim, 'me=1&team=0');
      await w.deps.store.write((tx) => tx.patch('head', { team_id: team, stream: 'team' }, { seq: 4 }));
      expect(await further).toEqual({ me: 1, team: 4 });
      expect(w.deps.live.wakes.waiting()).toBe(0);
    });

    test('a second wait of a device ends its first', async () => {
      const { w, team, kim } = await harbour();
      const first = heads(w, kim, 'me=0&team=0');
      while (w.deps.live.wakes.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      const second = heads(w, kim, 'me=0&team=0');
      expect(await first).toEqual({ me: 0, team: 0 });
      await w.deps.store.write((tx) => tx.patch('head', { team_id: team, stream: 'team' }, { seq: 1 }));
      expect(await second).toEqual({ me: 0, team: 1 });
    });

    test('who is removed while waiting is told so', async () => {
      const { w, team, kim } = await harbour();
      const waiting = ask(w, kim, 'GET', '/v1/wake?me=0&team=0');
      while (w.deps.live.wakes.waiting() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      await w.deps.store.write(async (tx) => {
        await tx.patch('member', { team_id: team, person_id: kim.person }, { status: 'removed' });
        await tx.patch('head', { team_id: team, stream: 'team' }, { seq: 1 });
      });
      expect(await waiting).toMatchObject({ status: 403, body: { code: 'not_member' } });
    });
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

  test('a device that asks too often is told when to come again', async () => {
    const { w, kim } = await harbour();
    let answer = await ask(w, kim, 'GET', '/v1/pull?stream=me');
    for (let asked = 1; asked <= 300; asked++) answer = await ask(w, kim, 'GET', '/v1/pull?stream=me');
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('1');
    w.clock.now += 1_000;
    expect((await ask(w, kim, 'GET', '/v1/pull?stream=me')).status).toBe(200);
  });
});
