import { expect, test } from 'vitest';
import type { Store } from '../../server/store/port.ts';
import { onEach, STORES } from './setup/stores.ts';
import { makeMember, makeTeam, sealed, world } from './setup/team.ts';
import { pull, push, statuses } from './setup/wire.ts';

const SLOW = 40;
/** As many as PostgreSQL is given connections by default. */
const AT_ONCE = 10;

/** A store that tells how many of its questions who a sender is were under way at once at most. */
function watching(store: Store): { store: Store; most: () => number } {
  const under = { now: 0, most: 0 };
  const sender: Store['sender'] = async (...asked) => {
    under.now += 1;
    under.most = Math.max(under.most, under.now);
    try {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return await store.sender(...asked);
    } finally {
      under.now -= 1;
    }
  };
  const watched = new Proxy(store, {
    get: (held, name) => (name === 'sender' ? sender : Reflect.get(held, name, held)),
  });
  return { store: watched, most: () => under.most };
}

onEach(STORES, (open) => {
  test('senders whose body does not end keep nobody else from pushing', async () => {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const [kim, lou] = [await makeMember(w.deps, team), await makeMember(w.deps, team)];
    const stop = new AbortController();
    const never = () =>
      new ReadableStream<Uint8Array>({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{"protocol":1,'));
          stop.signal.addEventListener('abort', () => stream.close());
        },
      });
    const slow = Array.from({ length: SLOW }, async () => {
      const headers = {
        host: '127.0.0.1',
        authorization: `Bearer ${lou.token}`,
        'content-type': 'application/json',
        'content-length': '5000',
      };
      // Of a length that is told, as what the body's limit lets through unread.
      const init = { method: 'POST', headers, body: never(), duplex: 'half' };
      return (await w.app.request('http://127.0.0.1/v1/push', init)).status;
    });
    expect(statuses(await push(w, kim, [sealed(1)]))).toEqual(['stored']);
    stop.abort();
    await Promise.allSettled(slow);
  });

  test('more pushes at once than are taken at once are all stored', async () => {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const people = await Promise.all(Array.from({ length: SLOW }, () => makeMember(w.deps, team)));
    const pushed = await Promise.all(people.map((someone) => push(w, someone, [sealed(1)])));
    expect(pushed.map(statuses)).toEqual(people.map(() => ['stored']));
  });

  test('of more pulls at once no more pages are read at once than there are connections, and all are answered', async () => {
    const { store, most } = watching(await open());
    const w = world(store);
    const team = await makeTeam(w.deps);
    const people = await Promise.all(Array.from({ length: SLOW }, () => makeMember(w.deps, team)));
    const pulled = await Promise.all(people.map((someone) => pull(w, someone, 'stream=me')));
    expect(pulled.map(({ status }) => status)).toEqual(people.map(() => 200));
    expect(most()).toBe(AT_ONCE);
  });
});
