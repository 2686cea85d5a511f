import type * as z from 'zod';
import type { Send } from '../model/send.ts';
import { WireProblem } from '../protocol/problem.ts';
import { jsonOf } from './answer.ts';
import { type Answer, answered, type Moved, type SyncProblem, stopped } from './problem.ts';
import { type Silence, silence } from './silence.ts';

/** A server that says nothing for this many ms is taken for absent; a browser ends its worker soon after. */
const PATIENCE = 25_000;

/** What a server asks to wait at most, in ms: a longer wait is a mistake of somebody's clock. */
const LONGEST_WAIT = 3_600_000;

/** What is waited where a server that is overloaded does not say, in ms. */
const WAIT = 30_000;

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, LONGEST_WAIT) : WAIT;
}

function movedBy({ epoch, gen, have }: WireProblem): SyncProblem | Moved {
  if (epoch === undefined || gen === undefined || have === undefined)
    return { kind: 'strange', where: 'standing' };
  return { kind: 'moved', epoch, gen, have };
}

/** What a refusal means for the whole sync. */
function problemOf(response: Response, problem: WireProblem): SyncProblem | Moved {
  const { code } = problem;
  if (code === 'epoch_changed' || code === 'gen_changed' || code === 'cursor_ahead') return movedBy(problem);
  if (code === 'resync') return { kind: 'resync' };
  if (response.status === 401) return { kind: 'ended', why: 'token' };
  if (code === 'not_member') return { kind: 'ended', why: 'removed' };
  if (response.status === 426) return { kind: 'upgrade', what: problem.what ?? 'client' };
  if (code === 'too_many') return { kind: 'busy', after: waitOf(response), early: true };
  if (code === 'busy') return { kind: 'busy', after: waitOf(response), early: true, partly: true };
  if (response.status === 429 || response.status >= 500) return { kind: 'busy', after: waitOf(response) };
  return { kind: 'refused', code };
}

async function refusalOf(response: Response, heard: () => void): Promise<SyncProblem | Moved> {
  const json = await jsonOf(response, heard);
  // What stands before a server answers for it while it is down.
  if (!json.ok && response.status >= 500) return { kind: 'busy', after: waitOf(response) };
  if (!json.ok) return json.problem;
  const problem = WireProblem.safeParse(json.value);
  return problem.success ? problemOf(response, problem.data) : { kind: 'strange', where: 'problem' };
}

type Wanted = {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  stop?: AbortSignal;
  /** How long the server may say nothing, in ms. */
  patience?: number;
};

export type Ask = <S extends z.ZodType>(
  schema: S,
  path: string,
  wanted?: Wanted,
) => Promise<Answer<z.infer<S>, SyncProblem | Moved>>;

type Sent = Pick<Wanted, 'method' | 'stop'> & { body: string | undefined; token: string | null };

function initOf({ method, body, stop, token }: Sent, signal: AbortSignal): RequestInit {
  const headers = {
    accept: 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body === undefined ? {} : { body }),
    signal: stop === undefined ? signal : AbortSignal.any([signal, stop]),
  };
}

async function answerTo<S extends z.ZodType>(
  schema: S,
  sending: () => Promise<Response>,
  { heard }: Pick<Silence, 'heard'>,
): Promise<Answer<z.infer<S>, SyncProblem | Moved>> {
  let response: Response;
  try {
    response = await sending();
  } catch {
    return stopped({ kind: 'offline' });
  }
  heard();
  if (!response.ok) return stopped(await refusalOf(response, heard));
  // 204 is an answer without words.
  const json = response.status === 204 ? answered(null) : await jsonOf(response, heard);
  if (!json.ok) return json;
  const read = schema.safeParse(json.value);
  if (read.success) return answered(read.data);
  return stopped({ kind: 'strange', where: (read.error.issues[0]?.path ?? []).map(String).join('/') });
}

/** Asks one server; what comes back is whole and of the form that was asked for, or a problem. Without a token nobody is named. */
export const asking =
  (send: Send, { address, token }: { address: string; token: string | null }): Ask =>
  async (schema, path, { patience = PATIENCE, body: said, ...wanted } = {}) => {
    const body = said === undefined ? undefined : JSON.stringify(said);
    const quiet = silence(patience, body?.length ?? 0);
    const init = initOf({ ...wanted, body, token }, quiet.signal);
    return answerTo(schema, () => send(new URL(path, address), init), quiet).finally(quiet.over);
  };
