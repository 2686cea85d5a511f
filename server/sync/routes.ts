import * as z from 'zod';
import { MOST_ROWS, PullAnswer } from '../../lib/protocol/pull.ts';
import { MAX_PUSH, PushAnswer, PushRequest } from '../../lib/protocol/push.ts';
import { WakeAnswer } from '../../lib/protocol/wake.ts';
import { commands } from '../commands/list.ts';
import { answerJson } from '../http/answer-json.ts';
import { deviceCaller, pacedCaller } from '../http/device.ts';
import { answerProblem, type HttpProblem, tooMany } from '../http/problem.ts';
import { readBody } from '../http/read-body.ts';
import type { Route } from '../http/route.ts';
import { isServed, otherVersion, upgrade } from '../http/version.ts';
import { aheadOf, pull } from './pull.ts';
import { push } from './push.ts';

const PullQuery = z.object({
  stream: z.enum(['me', 'team']),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS),
  protocol: z.coerce.number().int().optional(),
});

const Seq = z.coerce.number().int().nonnegative();
const WakeQuery = z.object({ me: Seq.default(0), team: Seq.default(0) });

const badQuery: HttpProblem = { status: 400, code: 'bad_request', detail: 'This address has a wrong part.' };

/** What a device sends and reads; PROTOCOL's section on the wire. */
export const syncRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/push',
    access: 'device',
    summary: 'Takes up to 100 items of a device in order.',
    body: PushRequest,
    answer: PushAnswer,
    maxBody: MAX_PUSH,
    async handle(c, deps) {
      const caller = await deviceCaller(c, deps);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const wait = deps.live.mayPush(caller.value.device);
      if (wait > 0) return answerProblem(c, tooMany(wait));
      // A slow sender holds no turn.
      await c.req.arrayBuffer();
      return deps.live.inPushTurn(async () => {
        const body = await readBody(c, PushRequest, otherVersion);
        if (!body.ok) return answerProblem(c, body.problem);
        const answer = await push(deps, caller.value, body.value, commands);
        return answer.ok ? answerJson(c, JSON.stringify(answer.value)) : answerProblem(c, answer.problem);
      });
    },
  },
  {
    method: 'GET',
    path: '/v1/pull',
    access: 'device',
    summary: 'What is new in a stream, up to 1,000 rows or 4 MiB.',
    query: PullQuery,
    answer: PullAnswer,
    async handle(c, deps) {
      const query = PullQuery.safeParse(c.req.query());
      const asked = query.success ? { ...query.data, after: query.data.after ?? null } : null;
      return deps.live.inPullTurn(async () => {
        const ahead = asked && aheadOf(deps.live.mayPull, asked);
        const caller = await deviceCaller(c, deps, ahead);
        if (!caller.ok) return answerProblem(c, caller.problem);
        const wait = deps.live.mayPull(caller.value.device);
        if (wait > 0) return answerProblem(c, tooMany(wait));
        if (asked === null) return answerProblem(c, badQuery);
        const { stream, after, limit, protocol } = asked;
        if (protocol !== undefined && !isServed(protocol)) return answerProblem(c, upgrade(protocol));
        return deps.live.inTurn(async () => {
          const answer = await pull(deps, caller.value, { stream, after, limit });
          return answer.ok ? answerJson(c, ...answer.value) : answerProblem(c, answer.problem);
        });
      });
    },
  },
  {
    method: 'GET',
    path: '/v1/wake',
    access: 'device',
    summary: 'The heads of both streams, as soon as there is news or after 25 s.',
    query: WakeQuery,
    answer: WakeAnswer,
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayWake);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const query = WakeQuery.safeParse(c.req.query());
      if (!query.success) return answerProblem(c, badQuery);
      const heads = await deps.live.wakes.wait(caller.value, query.data, c.req.raw.signal);
      if (heads === null)
        return answerProblem(c, {
          status: 503,
          code: 'busy',
          detail: 'Too many devices wait at once; ask again later.',
          retryAfter: 30,
        });
      // Whoever was removed while waiting learns it now and not by news of the team.
      const still = await deviceCaller(c, deps);
      return still.ok ? answerJson(c, JSON.stringify(heads)) : answerProblem(c, still.problem);
    },
  },
];
