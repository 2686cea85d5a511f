import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFor } from './answers.ts';

/** What the server does, chosen by the model's name. */
export const SCENARIOS = [
  'ok',
  'slow',
  '401',
  '403',
  '404',
  '429',
  '429-wait',
  '429-long',
  '500',
  'filter',
  'length',
  'refusal',
  'not-json',
  'half-json',
  'html',
  'endless',
  'rambling',
  'stalled',
  'ignores-schema',
  'no-stream',
  'fenced',
  'obeys-page',
  'redirects',
] as const;

type Asked = {
  model: string;
  messages: { role: string; content: string }[];
  stream?: boolean;
  response_format?: {
    type: string;
    json_schema?: { schema?: { properties?: Record<string, { const?: unknown; enum?: unknown[] }> } };
  };
};

export type FakeModel = {
  readonly origin: string;
  readonly baseUrl: string;
  /** Every request as it came, newest last. */
  readonly seen: { path: string; headers: Record<string, unknown>; body: string }[];
  /** When each piece of the last streamed answer left, in ms since the request came, and in those of the clock. */
  readonly sent: { length: number; at: number; piece: string; clock: number }[];
  /** Models that were taken away: neither listed nor known any more. */
  readonly gone: Set<string>;
  readonly close: () => Promise<void>;
};

type Options = {
  port?: number;
  key?: string;
  pieceMs?: number;
  /** How long the model named 'slow' thinks before it answers. */
  firstMs?: number;
  context?: number;
  /** What it says where it obeys its page, and where it sends whoever asks when it redirects. */
  obeys?: (prompt: string) => Record<string, unknown>;
  elsewhere?: string;
};

const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const json = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
};

const error = (message: string, code: string) => ({ error: { message, type: 'error', code } });

/** The odd values a probe's schema allows. */
function odd(schema: NonNullable<Asked['response_format']>['json_schema']): Record<string, unknown> | null {
  const properties = Object.entries(schema?.schema?.properties ?? {});
  const fixed = properties.map(([name, rule]) => [name, rule.const ?? rule.enum?.[0]] as const);
  return fixed.length > 0 && fixed.every(([, value]) => value !== undefined)
    ? Object.fromEntries(fixed)
    : null;
}

function textOf(asked: Asked, obeys: Options['obeys']): string {
  const prompt = asked.messages.map(({ content }) => content).join('\n');
  const form = asked.response_format?.json_schema;
  const fixed = asked.model === 'ignores-schema' ? null : odd(form);
  if (fixed !== null) return JSON.stringify(fixed);
  if (asked.model === 'not-json') return 'I would say that this page is about many things.';
  if (prompt.includes('{"colour": "..."}')) return '{"colour":"blue"}';
  const isObeying = asked.model === 'obeys-page';
  const text = JSON.stringify(
    isObeying && obeys !== undefined ? obeys(prompt) : answerFor(prompt, isObeying),
  );
  if (asked.model === 'half-json') return text.slice(0, text.length / 2);
  return asked.model === 'fenced' ? `Here it is:\n\`\`\`json\n${text}\n\`\`\`` : text;
}

const usage = (asked: Asked, text: string) => ({
  prompt_tokens: Math.ceil(asked.messages.reduce((sum, { content }) => sum + content.length, 0) / 4),
  completion_tokens: Math.ceil(text.length / 4),
});

const finishOf = (model: string): string =>
  model === 'filter' ? 'content_filter' : model === 'length' ? 'length' : 'stop';

/** Status and body of the scenarios that answer with an error; null for the others. */
function refusalOf(model: string): [number, unknown, Record<string, string>?] | null {
  switch (model) {
    case '401':
      return [401, error('Incorrect API key provided: sk-...', 'invalid_api_key')];
    case '403':
      return [403, error('forbidden', 'forbidden')];
    case '404':
      return [404, error('The model does not exist', 'model_not_found')];
    case '429-wait':
      return [429, error('slow down', 'rate_limit'), { 'retry-after': '40' }];
    case '429-long':
      return [429, error('slow down', 'rate_limit'), { 'retry-after': '3600' }];
    case '500':
      return [500, error('it broke', 'server_error')];
    default:
      return null;
  }
}

/** Starts a server that speaks chat completions as OpenAI does, well or badly. */
export async function fakeModel({
  port = 0,
  key,
  pieceMs = 5,
  firstMs = 0,
  context = 32_768,
  obeys,
  elsewhere = 'http://elsewhere.example/',
}: Options = {}): Promise<FakeModel> {
  const seen: FakeModel['seen'] = [];
  const sent: FakeModel['sent'] = [];
  const gone: FakeModel['gone'] = new Set();
  let busy = 0;

  const stream = async (asked: Asked, text: string, response: ServerResponse) => {
    const from = performance.now();
    sent.length = 0;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const push = (piece: unknown) => response.write(`data: ${JSON.stringify(piece)}\n\n`);
    const delta = (content: string) =>
      push({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });
    const size = asked.model === 'slow' ? 12 : 200;
    if (asked.model === 'slow') await after(firstMs);
    for (let at = 0; at < text.length && !response.destroyed; at += size) {
      const piece = text.slice(at, at + size);
      delta(piece);
      const now = performance.now();
      sent.push({ length: at + piece.length, at: now - from, piece, clock: performance.timeOrigin + now });
      if (asked.model === 'stalled') return;
      if (asked.model === 'slow') await after(pieceMs);
    }
    if (asked.model === 'rambling') {
      const more = () => {
        if (response.destroyed) return;
        delta('12,');
        setTimeout(more, 0);
      };
      more();
      return;
    }
    if (asked.model === 'endless') {
      const more = () => {
        if (response.destroyed) return;
        delta(' '.repeat(20_000));
        setImmediate(more);
      };
      more();
      return;
    }
    push({ choices: [{ index: 0, delta: {}, finish_reason: finishOf(asked.model) }] });
    push({ choices: [], usage: usage(asked, text) });
    response.end('data: [DONE]\n\n');
  };

  const chat = async (asked: Asked, response: ServerResponse) => {
    const refused = refusalOf(gone.has(asked.model) ? '404' : asked.model);
    if (refused !== null) return json(response, ...refused);
    if (asked.model === '429' && busy++ % 2 === 0)
      return json(response, 429, error('slow down', 'rate_limit'), { 'retry-after-ms': '50' });
    if (asked.model === 'redirects') {
      response.writeHead(307, { location: elsewhere });
      return response.end();
    }
    if (asked.model === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' });
      return response.end('<!doctype html><title>Sign in</title>');
    }
    const text = asked.model === 'refusal' ? '' : textOf(asked, obeys);
    if (asked.model === 'refusal' || asked.stream !== true || asked.model === 'no-stream') {
      const message = asked.model === 'refusal' ? { content: null, refusal: 'I cannot.' } : { content: text };
      return json(response, 200, {
        choices: [{ index: 0, message, finish_reason: finishOf(asked.model) }],
        usage: usage(asked, text),
      });
    }
    return stream(asked, text, response);
  };

  const server = createServer(async (request, response) => {
    // An idle connection that is closed while it is used again would look like a server that is gone.
    response.setHeader('connection', 'close');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'OPTIONS') return response.end();
    const body = await read(request);
    seen.push({ path, headers: request.headers, body });
    const given = request.headers.authorization ?? `Bearer ${request.headers['api-key'] ?? ''}`;
    if (key !== undefined && given !== `Bearer ${key}`)
      return json(response, 401, error('no', 'invalid_api_key'));
    if (path === '/v1/models')
      return json(response, 200, {
        object: 'list',
        data: SCENARIOS.filter((id) => !gone.has(id)).map((id) => ({
          id,
          object: 'model',
          max_model_len: context,
        })),
      });
    if (path === '/v1/chat/completions') return chat(JSON.parse(body) as Asked, response);
    return json(response, 404, error('not here', 'not_found'));
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    baseUrl: `${origin}/v1`,
    seen,
    sent,
    gone,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
