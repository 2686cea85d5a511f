import { fail, ok } from '../../model/result.ts';
import { bounded, LIMITS } from './bounded.ts';
import type { Server } from './openai-chat.ts';

/** Where servers say how many tokens a model has, in their own ways: a path beside the API and the keys to look for. */
const PLACES = {
  'llama-cpp': ['/props'],
  'lm-studio': ['/api/v0/models'],
  ollama: ['/api/ps'],
} as const;

const KEYS = [
  'loaded_context_length',
  'n_ctx',
  'max_model_len',
  'context_length',
  'max_context_length',
  'context_window',
] as const;

const DEEPEST = 5;

/** The first of the known keys in what a server said, where it holds a plausible number. */
function numberIn(value: unknown, key: string, deep = 0): number | null {
  if (typeof value !== 'object' || value === null || deep > DEEPEST) return null;
  const own: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  if (typeof own === 'number' && Number.isInteger(own) && own >= 256) return own;
  for (const inner of Object.values(value).slice(0, 200)) {
    const found = numberIn(inner, key, deep + 1);
    if (found !== null) return found;
  }
  return null;
}

const contextOf = (said: unknown): number | null => {
  for (const key of KEYS) {
    const found = numberIn(said, key);
    if (found !== null) return found;
  }
  return null;
};

/** The part of a list of models that is about this one. */
function about(said: unknown, model: string): unknown {
  const lists = typeof said === 'object' && said !== null ? Object.values(said).filter(Array.isArray) : [];
  const named = lists.flat().find((one) => [one?.id, one?.name, one?.model].includes(model));
  return named ?? (lists.length > 0 ? null : said);
}

const UNSAID = fail({ kind: 'endpoint-failed', status: 404 } as const);

/** What a server says at a path beside the API, null where it says nothing; noted as every request is. */
async function saidAt(server: Server, path: string, signal: AbortSignal | undefined): Promise<unknown> {
  const { send } = bounded(server.send, server.limits ?? LIMITS);
  const headers: Record<string, string> = server.key === '' ? {} : { authorization: `Bearer ${server.key}` };
  await server.onSend?.(0, 'probe');
  const said: unknown = await send(new URL(path, server.endpoint.baseUrl), {
    headers,
    ...(signal ? { signal } : {}),
  })
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  const stopped = signal?.aborted ? fail({ kind: 'cancelled' } as const) : UNSAID;
  await server.onEnd?.(said === null ? stopped : ok({ tokens: null }));
  return said;
}

/** How many tokens the model has, as far as its server says; null where it does not. */
export async function contextIn(
  server: Server,
  listed: unknown,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  const { preset, model } = server.endpoint;
  for (const path of preset in PLACES ? PLACES[preset as keyof typeof PLACES] : []) {
    const found = contextOf(about(await saidAt(server, path, signal), model));
    if (found !== null) return found;
  }
  // What Ollama's list says is what a model could have, not what it was given.
  return preset === 'ollama' ? null : contextOf(listed);
}
