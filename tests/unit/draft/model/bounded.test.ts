import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bounded } from '../../../../lib/draft/model/bounded.ts';
import { openaiChat } from '../../../../lib/draft/model/openai-chat.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LIMITS = { bytes: 1_000, silence: 500 };

/** An answer whose end never comes, as where a proxy keeps the connection. */
const held = (text: string) => () => {
  const body = new ReadableStream<Uint8Array>({
    start: (out) => out.enqueue(new TextEncoder().encode(text)),
  });
  return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
};

test('an answer that falls silent is stopped, one that is not read any further is not watched', async () => {
  const silent = bounded(held('a'), LIMITS);
  await silent.send('http://127.0.0.1/');
  vi.advanceTimersByTime(LIMITS.silence);
  expect(silent.why()).toEqual({ kind: 'endpoint-stalled' });

  const read = bounded(held('a'), LIMITS);
  await read.send('http://127.0.0.1/');
  read.done();
  vi.advanceTimersByTime(LIMITS.silence);
  expect(read.why()).toBeNull();
});

test('what still comes of an answer that is not read any further does not begin the watch again', async () => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const late = bounded(() => Promise.resolve(new Response(readable)), LIMITS);
  const response = await late.send('http://127.0.0.1/');
  late.done();
  const [reader, writer] = [response.body?.getReader(), writable.getWriter()];
  await Promise.all([writer.write(new TextEncoder().encode('more')), reader?.read()]);
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer is whole with its last line, and nothing is left to happen', async () => {
  const said = [
    { choices: [{ index: 0, delta: { content: 'Yes' }, finish_reason: 'stop' }] },
    { choices: [], usage: { prompt_tokens: 1, completion_tokens: 1 } },
  ];
  const lines = [...said.map((piece) => `data: ${JSON.stringify(piece)}\n\n`), 'data: [DONE]\n\n'];
  const chat = openaiChat({
    endpoint: {
      baseUrl: 'http://127.0.0.1/v1',
      model: 'm',
      preset: 'other',
      schemaMode: 'prompt',
      streams: true,
    },
    key: '',
    send: held(lines.join('')),
    now: () => 0,
  });
  const reply = await chat({
    messages: [{ role: 'user', content: 'Is it so?' }],
    schema: {},
    what: 'draft',
    room: 100,
    signal: undefined,
  });
  expect(reply).toEqual({ ok: true, value: { text: 'Yes', tokens: { sent: 1, received: 1 } } });
  expect(vi.getTimerCount()).toBe(0);
});
