import type * as z from 'zod';
import type { Send } from '../model/send.ts';
import { WireProblem } from '../protocol/problem.ts';
import { PullAnswer, type Stream } from '../protocol/pull.ts';
import { PushAnswer, type PushRequest } from '../protocol/push.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { MAX_WAKE, WakeAnswer } from '../protocol/wake.ts';
import { jsonOf } from './answer.ts';
import { type Answer, answered, type Moved, type SyncProblem, stopped } from './problem.ts';

/** A server that has not answered after this many ms is taken for absent; a browser ends its worker soon after. */
const PATIENCE = 25_000;

/** What a server asks to wait at most, in ms: a longer wait is a mistake of somebody's clock. */
const LONGEST_WAIT = 3_600_000;

/** What is waited where a server that is overloaded does not say, in ms. */
const WAIT = 30_000;

export type Client = {
  push(request: PushRequest): Promise<Answer<PushAnswer, SyncProblem | Moved>>;
  pull(stream: Stream, after: string | null): Promise<Answer<PullAnswer, SyncProblem | Moved>>;
  /** Waits up to 25 s until one of the two streams is above what is known. */
  wake(known: WakeAnswer, stop: AbortSignal): Promise<Answer<WakeAnswer, SyncProblem | Moved>>;
};

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
  if (response.status === 429 || response.status >= 500) return { kind: 'busy', after: waitOf(response) };
  return { kind: 'refused', code };
}

async function refusalOf(response: Response): Promise<SyncProblem | Moved> {
  const json = await jsonOf(response);
  // What stands before a server answers for it while it is down.
  if (!json.ok && response.status >= 500) return { kind: 'busy', after: waitOf(response) };
  if (!json.ok) return json.problem;
  const problem = WireProblem.safeParse(json.value);
  return problem.success ? problemOf(response, problem.data) : { kind: 'strange', where: 'problem' };
}

/** Speaks to one team's server with one device's token. What comes back is whole and of the wire's form, or a problem. */
export function client(send: Send, { address, token }: { address: string; token: string }): Client {
  async function ask<S extends z.ZodType>(
    schema: S,
    path: string,
    { body, stop, patience = PATIENCE }: { body?: unknown; stop?: AbortSignal; patience?: number } = {},
  ): Promise<Answer<z.infer<S>, SyncProblem | Moved>> {
    const signals = [AbortSignal.timeout(patience), ...(stop === undefined ? [] : [stop])];
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    let response: Response;
    try {
      response = await send(new URL(path, address), {
        ...(body === undefined
          ? { headers }
          : {
              method: 'POST',
              headers: { ...headers, 'content-type': 'application/json' },
              body: JSON.stringify(body),
            }),
        signal: AbortSignal.any(signals),
      });
    } catch {
      return stopped({ kind: 'offline' });
    }
    if (!response.ok) return stopped(await refusalOf(response));
    const json = await jsonOf(response);
    if (!json.ok) return json;
    const read = schema.safeParse(json.value);
    if (read.success) return answered(read.data);
    return stopped({ kind: 'strange', where: (read.error.issues[0]?.path ?? []).map(String).join('/') });
  }
  return {
    push: (request) => ask(PushAnswer, '/v1/push', { body: request }),
    pull: (stream, after) => {
      const query = new URLSearchParams({ stream, protocol: `${PROTOCOL_VERSION}` });
      if (after !== null) query.set('after', after);
      return ask(PullAnswer, `/v1/pull?${query}`);
    },
    wake: ({ me, team }, stop) =>
      ask(WakeAnswer, `/v1/wake?me=${me}&team=${team}`, { stop, patience: MAX_WAKE + 10_000 }),
  };
}
