import { deviceCaller } from '../../../server/http/device.ts';
import { answerProblem } from '../../../server/http/problem.ts';
import type { Route } from '../../../server/http/route.ts';

/** A route of the tests that does nothing but let a device in, or not. */
export const whoami: Route = {
  method: 'GET',
  path: '/v1/whoami',
  access: 'device',
  summary: 'Says who calls.',
  async handle(c, deps) {
    const caller = await deviceCaller(c, deps);
    if (!caller.ok) return answerProblem(c, caller.problem);
    const { team, person, device, member } = caller.value;
    return c.json({ team, person, device, member });
  },
};
