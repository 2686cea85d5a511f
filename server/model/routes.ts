import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { pacedCaller } from '../http/device.ts';
import { answerProblem, type HttpProblem } from '../http/problem.ts';
import { readBody } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import { fail, ok, type Result } from '../outcome.ts';
import { settingOf } from '../settings.ts';
import { quota } from './quota.ts';
import { ChatRequest, MOST_TOKENS, upstreamBody } from './request.ts';
import { send } from './send.ts';
import type { Upstream } from './upstream.ts';
import { counting } from './usage.ts';

const MIB = 1024 * 1024;

const UNKNOWN: HttpProblem = {
  status: 404,
  code: 'model_not_found',
  detail: 'The team server offers no model of this name.',
};

const SPENT: HttpProblem = {
  status: 429,
  code: 'quota',
  detail: 'The team has used up its model tokens for today.',
  retryAfter: 3_600,
};

const UNREACHABLE: HttpProblem = {
  status: 502,
  code: 'model_unreachable',
  detail: 'The model server cannot be reached from the team server.',
};

/** A token is seldom shorter than three bytes, so this is what a request takes at most, with its answer. */
const mostTokens = (body: string): number => Math.ceil(Buffer.byteLength(body) / 3) + MOST_TOKENS;

/** What a failing model server is passed on as: its status, none of its words, which may repeat the key. */
function passedOn(status: number, retryAfter: string | null): HttpProblem {
  const seconds = Number(retryAfter);
  const known = status === 429 || status === 413 || status === 400;
  return {
    status: known ? status : 502,
    code: 'model_refused',
    detail: `The model server answered with ${status}.`,
    also: { upstream: status },
    ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfter: seconds } : {}),
  };
}

const types = /^(?:application\/json|text\/event-stream)\b/i;

async function complete(
  deps: Deps,
  team: string,
  asked: ChatRequest,
  signal: AbortSignal,
): Promise<Result<Response, HttpProblem>> {
  const upstream = (await offered(deps, team)).find(({ name }) => name === asked.model);
  if (upstream === undefined) return fail(UNKNOWN);
  const body = upstreamBody(asked, upstream.model);
  const reserved = mostTokens(body);
  const tokens = quota(deps.store, deps.config.MODEL_TOKENS_PER_DAY, deps.now);
  const held = await tokens.reserve(team, reserved);
  if (held === null) return fail(SPENT);
  const settle = (used: number) =>
    held.settle(used).catch((error: unknown) => {
      deps.log.error({ err: error }, 'a model quota could not be settled');
    });
  const sent = await send(upstream, body, signal);
  if (sent.answer === null) {
    // Who hangs up has asked all the same, and what was set aside stays spent.
    if (!sent.mayHaveCost) await settle(0);
    return fail(UNREACHABLE);
  }
  const { answer } = sent;
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || answer.body === null || !types.test(type)) {
    await settle(0);
    await answer.body?.cancel();
    return fail(
      answer.status < 400 ? UNREACHABLE : passedOn(answer.status, answer.headers.get('retry-after')),
    );
  }
  // A server that does not say what it used has used what was set aside.
  const counted = counting(answer.body, (used) => void settle(used ?? reserved));
  return ok(new Response(counted, { headers: { 'content-type': type, 'cache-control': 'no-store' } }));
}

/** The operator's models that a team's admins let it use. */
async function offered({ config, store }: Deps, team: string): Promise<readonly Upstream[]> {
  const { offered: names } = (await settingOf(store, team, 'models')).value;
  return config.upstreams.filter(({ name }) => names === null || names.includes(name));
}

/** The team's way to models: their keys stay here, and of what a client sends only what a draft needs goes on. */
export const modelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/model/models',
    access: 'device',
    summary: 'The models this server offers, by the operator’s names.',
    answer: z.object({
      object: z.literal('list'),
      data: z.array(z.object({ id: z.string(), object: z.string() })),
    }),
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayAsk);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const data = (await offered(deps, caller.value.team)).map(({ name }) => ({
        id: name,
        object: 'model',
      }));
      return c.json({ object: 'list', data }, 200, { 'cache-control': 'no-store' });
    },
  },
  {
    method: 'POST',
    path: '/v1/model/chat/completions',
    access: 'device',
    summary: 'Passes a draft’s question on to a model server.',
    body: ChatRequest,
    maxBody: 4 * MIB,
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayAsk);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const asked = await readBody(c, ChatRequest);
      if (!asked.ok) return answerProblem(c, asked.problem);
      const answer = await complete(deps, caller.value.team, asked.value, c.req.raw.signal);
      return answer.ok ? answer.value : answerProblem(c, answer.problem);
    },
  },
];
