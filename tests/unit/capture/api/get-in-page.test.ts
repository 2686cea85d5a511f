import { expect, test } from 'vitest';
import { apiOver } from '../../../../lib/capture/api/api.ts';
import { getInPage } from '../../../../lib/capture/api/get-in-page.ts';

const PAGE = 'https://wiki.example/page';
const PATH = '/rest/api/content/1';
const JSON_TYPE = { headers: { 'content-type': 'application/json;charset=UTF-8' } };

const answering = (response: () => Response | Promise<Response>) => {
  const asked: { address: string; init: RequestInit | undefined }[] = [];
  const fetch = ((address: string, init?: RequestInit) => {
    asked.push({ address, init });
    return Promise.resolve().then(response);
  }) as typeof globalThis.fetch;
  return { asked, get: (path = PATH) => getInPage(path, { fetch, page: PAGE, patience: 50 }) };
};

test('a JSON answer comes back as text, asked for once, with the session, following nothing', async () => {
  const { asked, get } = answering(() => new Response('{"id":"1"}', JSON_TYPE));
  expect(await get()).toEqual({ ok: true, text: '{"id":"1"}' });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    address: 'https://wiki.example/rest/api/content/1',
    init: { method: 'GET', credentials: 'same-origin', redirect: 'error', cache: 'no-store' },
  });
});

test('what may not be asked is refused without a request', async () => {
  const { asked, get } = answering(() => new Response('{}', JSON_TYPE));
  expect(await get('/rest/api/3/myself')).toEqual({ ok: false, why: 'refused' });
  expect(asked).toEqual([]);
});

test.each([
  [401, 'refused'],
  [403, 'refused'],
  [404, 'not-found'],
  [429, 'too-many-requests'],
  [500, 'broken'],
])('status %i is told as %s', async (status, why) => {
  const { get } = answering(() => new Response('{}', { status, ...JSON_TYPE }));
  expect(await get()).toEqual({ ok: false, why });
});

test('a page to sign in on, sent with 200, is no answer', async () => {
  const { get } = answering(
    () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } }),
  );
  expect(await get()).toEqual({ ok: false, why: 'broken' });
});

test('an answer that never comes is given up', async () => {
  const never = getInPage(PATH, {
    fetch: ((_address: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      })) as typeof fetch,
    page: PAGE,
    patience: 20,
  });
  expect(await never).toEqual({ ok: false, why: 'slow' });
});

test('a connection that breaks is told', async () => {
  const { get } = answering(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await get()).toEqual({ ok: false, why: 'unreachable' });
});

test('an answer without end is cut and told', async () => {
  const endless = () =>
    new Response(
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)) }),
      JSON_TYPE,
    );
  expect(await answering(endless).get()).toEqual({ ok: false, why: 'too-large' });
});

test.each([
  ['half JSON', { ok: true, text: '{"id":' }, { ok: false, why: 'broken' }],
  ['nothing', null, { ok: false, why: 'unreachable' }],
  ['a reason of its own making', { ok: false, why: '<b>' }, { ok: false, why: 'unreachable' }],
  ['JSON', { ok: true, text: '[1]' }, { ok: true, json: [1] }],
])('what a page says is read with care: %s', async (_what, raw, reply) => {
  expect(await apiOver(async () => raw).get(PATH)).toEqual(reply);
});

test('a page that is gone is unreachable', async () => {
  expect(await apiOver(() => Promise.reject(new Error('gone'))).get(PATH)).toEqual({
    ok: false,
    why: 'unreachable',
  });
});
