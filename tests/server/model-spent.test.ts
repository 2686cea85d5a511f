import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { send } from '../../server/model/send.ts';
import { onEach, STORES } from './setup/stores.ts';
import { makeMember, makeTeam, world } from './setup/team.ts';

const opened: Server[] = [];
afterAll(() => {
  for (const server of opened) {
    server.closeAllConnections();
    server.close();
  }
});

/** A model server that reads each question whole and answers none, or ends the connection instead. */
async function mute(what: 'waits' | 'hangs up') {
  const seen = { count: 0 };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      seen.count += 1;
      if (what === 'hangs up') response.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  opened.push(server);
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

/** An address where nobody listens any more. */
async function deserted(): Promise<string> {
  const { url } = await mute('waits');
  await new Promise((done) => opened.pop()?.close(done));
  return url;
}

const question = { model: 'mute', messages: [{ role: 'user', content: 'Which colour?' }] };

onEach(STORES, (open) => {
  async function harbour(url: string) {
    const env = { MODEL_MUTE_URL: url, MODEL_MUTE_MODEL: 'm', MODEL_TOKENS_PER_DAY: '17000' };
    const w = world(await open(), env);
    const team = await makeTeam(w.deps);
    const kim = await makeMember(w.deps, team);
    /** The status of an answer, or null where the connection was ended before. */
    const complete = async (signal?: AbortSignal) => {
      const sent = Promise.resolve(
        w.app.request('http://127.0.0.1/v1/model/chat/completions', {
          method: 'POST',
          headers: {
            host: '127.0.0.1',
            authorization: `Bearer ${kim.token}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify(question),
          ...(signal === undefined ? {} : { signal }),
        }),
      );
      const answer = await sent.catch(() => null);
      return answer?.status ?? null;
    };
    const used = async () =>
      (await w.deps.store.list('bucket', { where: { scope: `model:${team}` } })).map((row) => row.used);
    return { complete, used };
  }

  test('who hangs up while a model thinks has asked it all the same', async () => {
    const { seen, url } = await mute('waits');
    const { complete, used } = await harbour(url);
    for (const count of [1, 2]) {
      const gone = new AbortController();
      const answer = complete(gone.signal);
      await expect.poll(() => seen.count).toBe(count);
      gone.abort();
      expect(await answer).not.toBe(200);
    }
    expect(await complete()).toBe(429);
    expect(seen.count).toBe(2);
    expect((await used())[0]).toBeGreaterThan(16_000);
  });

  test('a connection that ends after the question costs what was set aside', async () => {
    const { url } = await mute('hangs up');
    const { complete, used } = await harbour(url);
    expect(await complete()).toBe(502);
    expect((await used())[0]).toBeGreaterThan(8_000);
  });

  test('a model server that is not there costs nothing', async () => {
    const { complete, used } = await harbour(await deserted());
    expect(await complete()).toBe(502);
    expect(await used()).toEqual([0]);
  });
});

test('a model server that has the question and takes too long may have cost; one that was never asked has not', async () => {
  const { seen, url } = await mute('waits');
  const upstream = { name: 'mute', baseUrl: url, model: 'm', key: null };
  const stay = new AbortController().signal;
  const answer = send(upstream, '{}', stay, 500);
  await expect.poll(() => seen.count).toBe(1);
  expect(await answer).toEqual({ answer: null, mayHaveCost: true });
  expect(await send(upstream, '{}', AbortSignal.abort())).toEqual({ answer: null, mayHaveCost: false });
  expect(seen.count).toBe(1);
});
