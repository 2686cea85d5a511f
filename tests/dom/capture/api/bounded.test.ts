import { expect, test } from 'vitest';
import { demoPages } from '../../../../demo/pages.ts';
import { boundedApi } from '../../../../lib/capture/api/bounded.ts';
import { captureFrom } from '../../../../lib/capture/capture.ts';
import { uuidv7 } from '../../../../lib/model/id.ts';
import { apiOf, recordsOn } from '../atlassian/demo-api.ts';
import { parse } from '../page.ts';

const [wiki] = demoPages;
const never = new Promise<never>(() => undefined);

test('a cancelled capture asks nothing more and waits for nothing', async () => {
  const cancel = new AbortController();
  const asked: string[] = [];
  const get = (path: string) => {
    asked.push(path);
    cancel.abort();
    return never;
  };
  const result = await captureFrom(recordsOn(wiki), {
    at: 1,
    id: uuidv7(1, new Uint8Array(16)),
    parse,
    api: { get },
    signal: cancel.signal,
  });
  expect(result).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(asked).toHaveLength(1);
});

test('when the time of all requests is over, the one under way is ended and no other is sent', async () => {
  const over = new AbortController();
  const asked: string[] = [];
  const ended: string[] = [];
  const api = boundedApi(
    {
      get: (path, signal) => {
        asked.push(path);
        signal?.addEventListener('abort', () => ended.push(path));
        return never;
      },
    },
    undefined,
    over.signal,
  );
  const first = api.get('/a');
  over.abort();
  expect(await first).toEqual({ ok: false, why: 'slow' });
  expect(await api.get('/b')).toEqual({ ok: false, why: 'slow' });
  expect(asked).toEqual(['/a']);
  expect(ended).toEqual(['/a']);
});

test('until then every answer comes through', async () => {
  const { api } = apiOf(wiki);
  const path = '/wiki/api/v2/pages/48201733/labels';
  expect(await boundedApi(api, undefined, new AbortController().signal).get(path)).toEqual(
    await api.get(path),
  );
});
