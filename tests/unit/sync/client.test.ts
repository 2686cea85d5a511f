import { expect, test } from 'vitest';
import { PullAnswer } from '../../../lib/protocol/pull.ts';
import { asking } from '../../../lib/sync/ask.ts';
import { client } from '../../../lib/sync/client.ts';
import { idOf } from '../log/samples.ts';

const standing = { epoch: idOf(1), gen: 0, have: 0, now: 5 };
const page = { protocol: 1, ...standing, rows: [], next: 'c', more: false, audit: { seq: 0, hash: '' } };
const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });
const problem = (code: string, status: number, also: object = {}) =>
  json({ type: `urn:passalong:problem:${code}`, title: 'No', status, code, ...also }, status);

const pull = (answer: () => Response | Promise<Response>) =>
  client(async () => answer(), { address: 'https://team.example', token: 'pa1' }).pull('me', null);

const endless = () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(out) {
      sent += 65_536;
      out.enqueue(new Uint8Array(65_536).fill(0x20));
      if (sent > 80 * 1024 * 1024) out.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};

const ANSWERS: readonly [string, () => Response | Promise<Response>, object][] = [
  [
    'a web page',
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    { kind: 'strange' },
  ],
  ['an answer without an end', endless, { kind: 'strange', where: 'length' }],
  ['half an answer', () => json('{"protocol":1'), { kind: 'strange' }],
  ['a name that stands twice', () => json('{"a":1,"a":2}'), { kind: 'strange', where: 'duplicate_key' }],
  ['another form', () => json({ ...page, rows: 'none' }), { kind: 'strange', where: 'rows' }],
  ['too many rows', () => json({ ...page, rows: Array(1_001).fill({}) }), { kind: 'strange' }],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline' }],
  ['a proxy whose server is down', () => new Response('Bad gateway', { status: 502 }), { kind: 'busy' }],
  ['too many requests', () => problem('too_many', 429), { kind: 'busy', after: 30_000 }],
  ['an ended token', () => problem('unauthorized', 401), { kind: 'ended', why: 'token' }],
  ['a removed member', () => problem('not_member', 403), { kind: 'ended', why: 'removed' }],
  [
    'a version that is too new',
    () => problem('upgrade', 426, { what: 'server' }),
    { kind: 'upgrade', what: 'server' },
  ],
  [
    'a restored server',
    () => problem('epoch_changed', 409, standing),
    { kind: 'moved', epoch: idOf(1), have: 0 },
  ],
  [
    'a restored server that does not say where it stands',
    () => problem('epoch_changed', 409),
    { kind: 'strange' },
  ],
  ['a cursor that is too old', () => problem('resync', 410), { kind: 'resync' }],
  [
    'a code only a newer server has',
    () => problem('on_holiday', 400),
    { kind: 'refused', code: 'on_holiday' },
  ],
];

test.each(ANSWERS)('%s is told for what it is', async (_, answer, told) => {
  const answered = await pull(answer);
  expect(answered).toMatchObject({ ok: false, problem: told });
});

test('a server is waited for as long as it asks, but no longer than an hour', async () => {
  for (const [asked, after] of [
    ['7', 7_000],
    ['999999', 3_600_000],
    ['soon', 30_000],
  ] as const) {
    const answered = await pull(() =>
      json({ type: 'a', title: 'No', status: 503, code: 'busy' }, 503, { 'retry-after': asked }),
    );
    expect(answered).toMatchObject({ ok: false, problem: { kind: 'busy', after } });
  }
});

test('a good answer is taken, and the token goes in its header alone', async () => {
  const asked: [string, RequestInit | undefined][] = [];
  const answered = await client(
    async (input, init) => {
      asked.push([String(input), init]);
      return json(page);
    },
    { address: 'https://team.example', token: 'pa1_secret' },
  ).pull('team', 'cursor&x=1');
  expect(answered).toEqual({ ok: true, value: page });
  const [[address, init] = ['', undefined]] = asked;
  expect(address).toBe('https://team.example/v1/pull?stream=team&protocol=1&after=cursor%26x%3D1');
  expect(new Headers(init?.headers).get('authorization')).toBe('Bearer pa1_secret');
});

/** An answer that comes in pieces so many ms apart; over as soon as who asked gives up. */
function slow(
  text: string,
  { pieces, every }: { pieces: number; every: number },
  signal?: AbortSignal | null,
) {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (out) => signal?.addEventListener('abort', () => out.error(signal.reason)),
    async pull(out) {
      await new Promise((resolve) => setTimeout(resolve, every));
      if (signal?.aborted) return;
      out.enqueue(bytes.slice(sent, sent + size));
      sent += size;
      if (sent >= bytes.length) out.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

const askSlowly = (how: Parameters<typeof slow>[1], patience: number) =>
  asking(async (_, init) => slow(JSON.stringify(page), how, init?.signal), {
    ...{ address: 'https://team.example', token: 'pa1' },
  })(PullAnswer, '/v1/pull', { patience });

test('an answer on a slow line is read to its end; one that falls silent is not waited for', async () => {
  expect(await askSlowly({ pieces: 8, every: 50 }, 200)).toMatchObject({ ok: true });
  expect(await askSlowly({ pieces: 2, every: 600 }, 200)).toEqual({
    ok: false,
    problem: { kind: 'offline' },
  });
});

test('what is sent on a slow line is given the time its length takes', async () => {
  const after = (ms: number) => (_: unknown, init?: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new TypeError('too late')));
      setTimeout(() => resolve(json(page)), ms);
    });
  const ask = (body: unknown) =>
    asking(after(300), { address: 'https://team.example', token: 'pa1' })(PullAnswer, '/v1/push', {
      ...{ body, patience: 100 },
    });
  expect((await ask({ items: 'x'.repeat(10_000) })).ok).toBe(true);
  expect((await ask({ items: 'x' })).ok).toBe(false);
});
