import { expect, test } from 'vitest';
import { onEach, STORES } from './setup/stores.ts';
import { makeMember, makeTeam, sealed, world } from './setup/team.ts';
import { push, statuses } from './setup/wire.ts';

const SLOW = 40;

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
});
