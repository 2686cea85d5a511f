import type { Endpoint, SchemaMode } from '../../model/endpoint.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Question } from './chat.ts';
import { contextIn } from './context-in.ts';
import { modelsOf, openaiChat, type Server } from './openai-chat.ts';

export type ProbeStep = 'models' | 'schema' | 'stream' | 'context';

type Wish = { signal?: AbortSignal | undefined; onStep?: ((step: ProbeStep) => void) | undefined };

/** A form with one odd value it allows, and a question whose answer is another one: only a server that keeps forms obeys. */
const ODD = 'teal-4711';
const SCHEMA = {
  type: 'object',
  properties: { colour: { type: 'string', enum: [ODD] } },
  required: ['colour'],
  additionalProperties: false,
};
const QUESTION =
  'What colour is a clear sky at noon? Answer with one JSON object {"colour": "..."} and nothing else.';

const isObject = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
};

const question = ({ signal }: Wish): Question => ({
  messages: [{ role: 'user', content: QUESTION }],
  schema: SCHEMA,
  what: 'probe',
  signal,
});

/** How far the server can be made to keep a form: the strictest way that worked. */
async function schemaModeOf(server: Server, wish: Wish): Promise<Result<SchemaMode>> {
  for (const schemaMode of ['strict', 'json_object'] as const) {
    const reply = await openaiChat({
      ...server,
      endpoint: { ...server.endpoint, schemaMode, streams: false },
    })(question(wish));
    const answer = reply.ok ? isObject(reply.value.text) : null;
    if (answer?.colour === ODD) return ok('strict');
    if (schemaMode === 'json_object' && answer !== null) return ok('json_object');
    if (!reply.ok && !isUnknown(reply.problem)) return reply;
  }
  return ok('prompt');
}

/** A server that does not know what it is asked says 400, or answers something else; any other Problem is the person's to hear. */
const isUnknown = (problem: { kind: string; status?: number }): boolean =>
  problem.kind === 'endpoint-not-json' ||
  (problem.kind === 'endpoint-failed' && [400, 422, 500, 501].includes(problem.status ?? 0));

/** Whether an answer comes in pieces. */
async function streamsOf(server: Server, schemaMode: SchemaMode, wish: Wish): Promise<Result<boolean>> {
  let streamed = false;
  const endpoint = { ...server.endpoint, schemaMode, streams: true };
  const onStream = () => {
    streamed = true;
  };
  const reply = await openaiChat({ ...server, endpoint, onStream })(question(wish));
  if (!reply.ok && !isUnknown(reply.problem)) return reply;
  return ok(reply.ok && streamed);
}

/** The models a server names; a server that has no list has none. */
export async function findModels(
  server: Server,
  wish: Wish,
): Promise<Result<{ id: string; raw: unknown }[]>> {
  wish.onStep?.('models');
  const listed = await modelsOf(server, wish.signal);
  if (listed.ok || listed.problem.kind !== 'endpoint-model') return listed;
  return ok([]);
}

/** How a server answers with the chosen model; nothing of any page is sent for it. */
export async function probeModel(
  server: Server,
  models: readonly { id: string; raw: unknown }[],
  wish: Wish,
): Promise<Result<Pick<Endpoint, 'schemaMode' | 'streams' | 'context'>>> {
  wish.onStep?.('schema');
  const schemaMode = await schemaModeOf(server, wish);
  if (!schemaMode.ok) return schemaMode;
  wish.onStep?.('stream');
  const streams = await streamsOf(server, schemaMode.value, wish);
  if (!streams.ok) return streams;
  wish.onStep?.('context');
  const raw = models.find(({ id }) => id === server.endpoint.model)?.raw;
  const context = await contextIn(server, raw, wish.signal);
  return ok({ schemaMode: schemaMode.value, streams: streams.value, context });
}
