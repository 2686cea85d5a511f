import * as z from 'zod';
import { grantEnds } from '../auth/grants.ts';
import { pacedCaller } from './device.ts';
import { answerProblem, NOT_FOUND } from './problem.ts';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';

const GrantRequest = z.strictObject({ grant: z.string().min(1).max(200) });
const GrantAnswer = z.strictObject({ expires_at: z.int(), bound: z.boolean() });

/** How a device learns that its person has allowed what it asked for. */
export const grantRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/grant',
    access: 'device',
    summary: 'Says until when a grant this device made up is good; 404 while the person has not allowed it.',
    body: GrantRequest,
    answer: GrantAnswer,
    async handle(c, deps) {
      const caller = await pacedCaller(c, deps, deps.live.mayAsk);
      if (!caller.ok) return answerProblem(c, caller.problem);
      const body = await readBody(c, GrantRequest);
      if (!body.ok) return answerProblem(c, body.problem);
      const given = { secret: body.value.grant, now: deps.now() };
      const ends = await grantEnds(deps.store, caller.value, given);
      if (ends === null) return answerProblem(c, NOT_FOUND);
      c.header('cache-control', 'no-store');
      return c.json({ expires_at: ends.expiresAt, bound: ends.bound });
    },
  },
];
