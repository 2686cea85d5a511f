import { expect, test } from 'vitest';
import type { Server } from '../../../../lib/draft/model/openai-chat.ts';
import { probeModel } from '../../../../lib/draft/model/probe.ts';
import { fail, ok } from '../../../../lib/model/result.ts';

/** A server that keeps to a form and answers a question for a stream in the way given. */
const server = (streamed: () => Response): Server => ({
  endpoint: {
    baseUrl: 'https://models.example/v1',
    model: 'm',
    preset: 'other',
    schemaMode: 'strict',
    streams: true,
  },
  key: '',
  now: () => 1_000,
  send: async (_, init) => {
    if ((JSON.parse(String(init?.body)) as { stream: boolean }).stream) return streamed();
    const message = { content: '{"colour":"teal-4711"}' };
    return Response.json({ choices: [{ message, finish_reason: 'stop' }] });
  },
});

const refusal = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ error: { message: 'no' } }, { status, headers });

test('a server that is busy when it is asked for a stream is said to be, not taken for one that cannot', async () => {
  const busy = server(() => refusal(429, { 'retry-after': '3600' }));
  expect(await probeModel(busy, [], {})).toEqual(fail({ kind: 'endpoint-busy', until: 3_601_000 }));
  const locked = server(() => refusal(401));
  expect(await probeModel(locked, [], {})).toEqual(
    fail({ kind: 'endpoint-key', origin: 'https://models.example' }),
  );
});

test('a server that does not know a stream, or answers whole, is one that cannot', async () => {
  const cannot = ok({ schemaMode: 'strict', streams: false, context: null });
  const unknown = server(() => refusal(400));
  expect(await probeModel(unknown, [], {})).toEqual(cannot);
  const whole = server(() =>
    Response.json({ choices: [{ message: { content: '{"colour":"teal-4711"}' }, finish_reason: 'stop' }] }),
  );
  expect(await probeModel(whole, [], {})).toEqual(cannot);
});
