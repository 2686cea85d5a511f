import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../lib/draft/model/chat.ts';
import { openaiChat } from '../../../../lib/draft/model/openai-chat.ts';
import { fail, must } from '../../../../lib/model/result.ts';
import { KEY, serveModel, serverFor } from './server.ts';

const { model } = serveModel();

const question = (change: Partial<Question> = {}): Question => ({
  messages: [
    { role: 'system', content: 'Answer.' },
    { role: 'user', content: '[1] Stop the broker service on the drained host.' },
  ],
  schema: { type: 'object', properties: {}, required: [], additionalProperties: false },
  what: 'draft',
  ...change,
});

const ask = (name: string, change: Partial<Question> = {}) =>
  openaiChat(serverFor(model(), name))(question(change));

describe('what a server does wrong is told as what it is', () => {
  test.each([
    ['401', { kind: 'endpoint-key' }],
    ['403', { kind: 'endpoint-forbidden', why: 'other' }],
    ['404', { kind: 'endpoint-model', model: '404' }],
    ['429-long', { kind: 'endpoint-busy' }],
    ['500', { kind: 'endpoint-failed', status: 500 }],
    ['filter', { kind: 'endpoint-filtered' }],
    ['length', { kind: 'endpoint-cut' }],
    ['refusal', { kind: 'endpoint-refusal' }],
    ['html', { kind: 'endpoint-html' }],
    ['endless', { kind: 'endpoint-endless' }],
    ['stalled', { kind: 'endpoint-stalled' }],
  ])('%s', async (name, problem) => {
    expect(await ask(name)).toMatchObject(fail(problem as never));
  });

  test('no server', async () => {
    const server = serverFor(model(), 'ok');
    const chat = openaiChat({
      ...server,
      endpoint: { ...server.endpoint, baseUrl: 'http://127.0.0.1:9/v1' },
    });
    expect(await chat(question())).toEqual(
      fail({ kind: 'endpoint-unreachable', origin: 'http://127.0.0.1:9' }),
    );
  });

  test('Ollama, which turns extensions away', async () => {
    const server = serverFor(model(), '403');
    const chat = openaiChat({ ...server, endpoint: { ...server.endpoint, preset: 'ollama' } });
    expect(await chat(question())).toEqual(fail({ kind: 'endpoint-forbidden', why: 'ollama' }));
  });
});

test('an answer comes in pieces, each told with all before it', async () => {
  const heard: string[] = [];
  const reply = await ask('slow', { onText: (raw) => heard.push(raw) });
  expect(reply).toMatchObject({
    ok: true,
    value: { text: heard.at(-1), tokens: { sent: expect.any(Number) } },
  });
  expect(heard.length).toBeGreaterThan(5);
  expect(heard.every((raw, index) => index === 0 || raw.startsWith(heard[index - 1] ?? ''))).toBe(true);
});

test('a model that goes on and on is stopped soon after its answer has no room left', async () => {
  const heard: string[] = [];
  const reply = await ask('rambling', { room: 400, onText: (raw) => heard.push(raw) });
  expect(reply).toEqual(fail({ kind: 'endpoint-endless' }));
  expect(heard.length).toBeGreaterThan(400);
  expect(heard.length).toBeLessThan(800);
});

test('in few and long pieces, too', async () => {
  const heard: string[] = [];
  const reply = await ask('endless', { room: 400, onText: (raw) => heard.push(raw) });
  expect(reply).toEqual(fail({ kind: 'endpoint-endless' }));
  expect(heard.at(-1)?.length).toBeLessThan(40_000);
});

test('a server that does not stream is read all the same', async () => {
  expect(await ask('no-stream')).toMatchObject({
    ok: true,
    value: { text: expect.stringContaining('how-to') },
  });
});

test('a busy server is waited for as long as it says, and the person is told until when', async () => {
  const waits: number[] = [];
  const before = Date.now();
  expect(await ask('429', { onWait: (until) => waits.push(until) })).toMatchObject({ ok: true });
  expect(waits).toHaveLength(1);
  expect(waits[0]).toBeGreaterThanOrEqual(before + 50);
});

test('stopping ends a wait, and the request itself', async () => {
  const control = new AbortController();
  const waited = ask('429', { signal: control.signal, onWait: () => control.abort() });
  expect(await waited).toEqual(fail({ kind: 'cancelled' }));
  const again = new AbortController();
  const streamed = ask('slow', { signal: again.signal, onText: () => again.abort() });
  expect(await streamed).toEqual(fail({ kind: 'cancelled' }));
});

test('the key goes into one header, and of this machine nothing is told', async () => {
  await ask('ok');
  const { headers, body } = must(model().seen.at(-1), 'a request');
  expect(headers.authorization).toBe(`Bearer ${KEY}`);
  expect(body).not.toContain(KEY);
  const server = serverFor(model(), 'ok');
  await openaiChat({ ...server, endpoint: { ...server.endpoint, preset: 'azure' } })(question());
  expect(model().seen.at(-1)?.headers).toMatchObject({ 'api-key': KEY });
  expect(model().seen.at(-1)?.headers.authorization).toBeUndefined();
});

test('a server without a key gets no header for one', async () => {
  const server = serverFor(model(), 'ok', { key: '' });
  await openaiChat(server)(question());
  expect(model().seen.at(-1)?.headers.authorization).toBeUndefined();
});
