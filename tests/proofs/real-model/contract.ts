import type { Chat, Question } from '../../../lib/draft/model/chat.ts';
import { openaiChat, type Server } from '../../../lib/draft/model/openai-chat.ts';
import { findModels, probeModel } from '../../../lib/draft/model/probe.ts';
import type { Endpoint } from '../../../lib/model/endpoint.ts';

/** What a server has to do for a draft to come of it, by name; null where it did, else what it did instead. */
export type Contract = { broken: Record<string, string | null>; found: Found };

/** What the check of the settings page found. */
export type Found = Pick<Endpoint, 'schemaMode' | 'streams' | 'context'>;

const ANSWER = {
  type: 'object',
  properties: {
    colours: { type: 'array', items: { type: 'string', enum: ['red', 'green', 'blue'] }, maxItems: 4 },
    sentence: { type: 'string', maxLength: 200 },
  },
  required: ['colours', 'sentence'],
  additionalProperties: false,
};

const ask = (content: string, change: Partial<Question> = {}): Question => ({
  messages: [{ role: 'user', content }],
  schema: ANSWER,
  what: 'probe',
  ...change,
});

const COLOURS =
  'Name two colours of a flag and say one sentence about it. Answer as JSON: {"colours": [], "sentence": ""}.';

const kindOf = (reply: Awaited<ReturnType<Chat>>): string => (reply.ok ? 'an answer' : reply.problem.kind);

/** A way out that lets a server write only so many tokens, as one whose own limit is low. */
const cutAfter =
  (send: Server['send'], tokens: number): Server['send'] =>
  (input, init) =>
    send(input, { ...init, body: JSON.stringify({ ...JSON.parse(String(init?.body)), max_tokens: tokens }) });

async function keepsTheForm(chat: Chat): Promise<string | null> {
  const reply = await chat(ask(COLOURS));
  if (!reply.ok) return reply.problem.kind;
  const said: unknown = JSON.parse(reply.value.text);
  const keys = Object.keys(said as object)
    .sort()
    .join();
  const { colours } = said as { colours: unknown };
  const known = Array.isArray(colours) && colours.every((one) => ['red', 'green', 'blue'].includes(one));
  return keys === 'colours,sentence' && known ? null : reply.value.text.slice(0, 200);
}

async function comesInPieces(chat: Chat): Promise<string | null> {
  const heard: string[] = [];
  const reply = await chat(ask(COLOURS, { onText: (raw) => heard.push(raw) }));
  if (!reply.ok) return reply.problem.kind;
  const grows = heard.every((raw, index) => raw.startsWith(heard[index - 1] ?? ''));
  if (heard.length < 3 || !grows || heard.at(-1) !== reply.value.text) return `${heard.length} pieces`;
  const { tokens } = reply.value;
  return tokens !== null && tokens.sent > 0 && tokens.received > 0 ? null : 'tokens untold';
}

/** Whether a server of llama.cpp's still writes anything; null of one that does not tell. */
async function isBusy(baseUrl: string): Promise<boolean | null> {
  const slots: unknown = await fetch(new URL('/slots', baseUrl))
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  return Array.isArray(slots) ? slots.some((slot) => slot?.is_processing === true) : null;
}

const PATIENCE = 5_000;

/** Stopped after the first piece of an answer that would take minutes, the server stops too and is free for the next one. */
async function stops(free: Chat, chat: Chat, baseUrl: string): Promise<string | null> {
  const control = new AbortController();
  let wasBusy: Promise<boolean | null> | undefined;
  const onText = () => {
    wasBusy ??= isBusy(baseUrl).finally(() => control.abort());
  };
  const stopped = await free(
    ask('Write all the numbers from 1 to 5000, in words.', { onText, signal: control.signal }),
  );
  if (kindOf(stopped) !== 'cancelled') return kindOf(stopped);
  if ((await wasBusy) === false) return 'it was idle before it was stopped';
  for (const until = Date.now() + PATIENCE; await isBusy(baseUrl); )
    if (Date.now() > until) return `it went on for ${PATIENCE} ms`;
  const next = await chat(ask(COLOURS));
  return next.ok ? null : `then ${next.problem.kind}`;
}

async function endsAs(chat: Chat, content: string, kind: string): Promise<string | null> {
  const reply = await chat(ask(content));
  return kindOf(reply) === kind ? null : `${kindOf(reply)} and not ${kind}`;
}

/** Asks a real server for all that a draft needs of one. */
export async function contractOf(
  server: Omit<Server, 'endpoint'>,
  at: Pick<Endpoint, 'baseUrl' | 'model' | 'preset'>,
): Promise<Contract> {
  const plain: Server = { ...server, endpoint: { ...at, schemaMode: 'strict', streams: true } };
  const models = await findModels(plain, {});
  const probed = await probeModel(plain, models.ok ? models.value : [], {});
  if (!probed.ok) throw new Error(`the check of ${at.baseUrl} ended with ${probed.problem.kind}`);
  const endpoint = { ...at, ...probed.value };
  const chat = openaiChat({ ...plain, endpoint });
  const words = (probed.value.context ?? 8_192) * 2;
  return {
    found: probed.value,
    broken: {
      'lists its models': models.ok && models.value.length > 0 ? null : 'none',
      'keeps a form': await keepsTheForm(chat),
      'answers in pieces and counts tokens': probed.value.streams
        ? await comesInPieces(chat)
        : 'it does not stream',
      'stops when told': await stops(
        openaiChat({ ...plain, endpoint: { ...endpoint, schemaMode: 'prompt' } }),
        chat,
        at.baseUrl,
      ),
      'an answer that is cut is told': await endsAs(
        openaiChat({ ...plain, endpoint, send: cutAfter(server.send, 4) }),
        COLOURS,
        'endpoint-cut',
      ),
      'a question that is too long is told': await endsAs(chat, 'flag '.repeat(words), 'endpoint-cut'),
    },
  };
}
