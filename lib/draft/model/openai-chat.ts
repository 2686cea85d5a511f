import { OpenAI } from 'openai';
import { Stream } from 'openai/streaming';
import type { Endpoint } from '../../model/endpoint.ts';
import type { Problem } from '../../model/problem.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Send } from '../../model/send.ts';
import { bodyOf } from './body.ts';
import { bounded, LIMITS, type Limits } from './bounded.ts';
import type { Chat, Question, Reply } from './chat.ts';
import { endpointProblem } from './endpoint-problem.ts';
import { pause } from './pause.ts';
import { type Piece, readReply, replyOf } from './reply.ts';

/** A model server and the way to it. */
export type Server = {
  readonly endpoint: Pick<Endpoint, 'baseUrl' | 'model' | 'preset' | 'schemaMode' | 'streams'>;
  /** '' where none is needed. It goes into one header and nowhere else. */
  readonly key: string;
  readonly send: Send;
  readonly now: () => number;
  /** Hears of each request right before it leaves. */
  readonly onSend?: (bytes: number, what: Question['what']) => Promise<void>;
  readonly onEnd?: (reply: Result<Pick<Reply, 'tokens'>>) => Promise<void>;
  /** Hears that an answer comes in pieces. */
  readonly onStream?: () => void;
  readonly limits?: Limits;
};

/** A server may ask for this long in all, and this often; beyond it the person decides. */
const LONGEST_WAIT = 60_000;
const MOST_WAITS = 2;
const BREATH = 1_000;

/** How far an answer may go beyond the room it has, in pieces and in characters for each token of room. */
const MOST_PIECES = 1.5;
const MOST_CHARACTERS = 8;

type Stop = (why: Problem) => void;

function clientOf({ endpoint, key }: Server, send: Send): OpenAI {
  const azure = endpoint.preset === 'azure';
  return new OpenAI({
    baseURL: endpoint.baseUrl.replace(/\/+$/u, ''),
    apiKey: key === '' ? 'none' : key,
    organization: null,
    project: null,
    // The key is the person's own, and these pages are only theirs.
    dangerouslyAllowBrowser: true,
    logLevel: 'off',
    timeout: LIMITS.silence,
    // A wait is told to the person and can be stopped, so it is ours to do.
    maxRetries: 0,
    defaultHeaders: azure
      ? { Authorization: null, 'api-key': key }
      : key === ''
        ? { Authorization: null }
        : {},
    fetch: send,
  });
}

/** The pieces of an answer, streamed or whole. */
async function* piecesOf(response: Response, client: OpenAI, onStream?: () => void): AsyncGenerator<Piece> {
  // A server that cannot stream answers whole, whatever it was asked for.
  if (/\bjson\b/i.test(response.headers.get('content-type') ?? '')) yield (await response.json()) as Piece;
  else {
    onStream?.();
    yield* Stream.fromSSEResponse<Piece>(response, new AbortController(), client);
  }
}

/** A way out that notes each request first; what could not be noted was not sent, and is thrown when that is known. */
function noted({ send, onSend }: Server, what: Question['what']) {
  let unnoted: unknown;
  return {
    check(): void {
      if (unnoted !== undefined) throw unnoted;
    },
    send: (async (input, init) => {
      const bytes = new TextEncoder().encode(String(init?.body ?? '')).byteLength;
      await onSend?.(bytes, what).catch((error) => {
        unnoted = error;
        throw error;
      });
      return send(input, init);
    }) satisfies Send,
  };
}

/** One try of anything a server is asked, whatever becomes of it. */
async function tryOnce<T>(
  server: Server,
  { what, signal }: Pick<Question, 'what' | 'signal'>,
  ask: (client: OpenAI, options: { signal?: AbortSignal }, stop: Stop) => Promise<Result<T>>,
): Promise<Result<T>> {
  const note = noted(server, what);
  const { send, why, stop, done } = bounded(note.send, server.limits ?? LIMITS);
  const failed = (problem: Problem) => fail(signal?.aborted ? { kind: 'cancelled' } : (why() ?? problem));
  try {
    const reply = await ask(clientOf(server, send), signal ? { signal } : {}, stop);
    // A stream that was broken off looks like one that ended.
    return reply.ok && why() === null && !signal?.aborted
      ? reply
      : failed(reply.ok ? { kind: 'cancelled' } : reply.problem);
  } catch (error) {
    note.check();
    return failed(endpointProblem(error, server.endpoint, server.now()));
  } finally {
    // An answer is read to its last line, behind which the connection may stay open.
    done();
  }
}

/** The pieces of an answer until it is far longer than it has room to be; small models repeat themselves without end. */
async function* within(
  room: number | undefined,
  pieces: AsyncIterable<Piece>,
  stop: Stop,
): AsyncGenerator<Piece> {
  let [count, length] = [0, 0];
  for await (const piece of pieces) {
    const said = piece?.choices?.[0]?.delta?.content;
    if (typeof said === 'string' && said !== '') {
      count += 1;
      length += said.length;
    }
    // A piece is a token or more.
    if (room !== undefined && (count > room * MOST_PIECES || length > room * MOST_CHARACTERS))
      return stop({ kind: 'endpoint-endless' });
    yield piece;
  }
}

async function askOnce(server: Server, question: Question): Promise<Result<Reply>> {
  const body = bodyOf(server.endpoint, question);
  const reply = await tryOnce(server, question, async (client, options, stop) => {
    const response = await client.chat.completions.create(body, options).asResponse();
    const pieces = within(question.room, piecesOf(response, client, server.onStream), stop);
    return replyOf(await readReply(pieces, question.onText));
  });
  await server.onEnd?.(reply);
  return reply;
}

/** When to ask once more after a Problem; null when that is for the person to decide. */
function againAt(problem: Problem, tries: number, now: number): number | null {
  if (problem.kind === 'endpoint-busy')
    return tries < MOST_WAITS && problem.until - now <= LONGEST_WAIT ? problem.until : null;
  return problem.kind === 'endpoint-failed' && problem.status >= 500 && tries === 0 ? now + BREATH : null;
}

/** Chat completions of a server that speaks them as OpenAI does. */
export const openaiChat =
  (server: Server): Chat =>
  async (question) => {
    for (let tries = 0; ; tries++) {
      const reply = await askOnce(server, question);
      if (reply.ok) return reply;
      const until = againAt(reply.problem, tries, server.now());
      if (until === null) return reply;
      question.onWait?.(until);
      await pause(until - server.now(), question.signal);
      if (question.signal?.aborted) return fail({ kind: 'cancelled' });
    }
  };

/** The server's models by name. */
export async function modelsOf(
  server: Server,
  signal: AbortSignal | undefined,
): Promise<Result<{ id: string; raw: unknown }[]>> {
  const listed = await tryOnce(server, { what: 'probe', signal }, async (client, options) => {
    const { data } = await client.models.list(options);
    const models: unknown[] = Array.isArray(data) ? data : [];
    return ok(models.flatMap((raw) => (isNamed(raw) ? [{ id: raw.id, raw }] : [])));
  });
  await server.onEnd?.(listed.ok ? ok({ tokens: null }) : listed);
  return listed;
}

const isNamed = (raw: unknown): raw is { id: string } =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string';
