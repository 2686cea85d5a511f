import {
  ConnectStart,
  ConnectStarted,
  TokenAnswer,
  type TokenRefusal,
  TokenRequest,
} from '../../lib/protocol/connect.ts';
import { CODE_LASTS, POLL_EVERY, pollConnect, revokeDevice, startConnect } from '../auth/connect.ts';
import { publicUrl } from '../auth/identity.ts';
import { countTry, networkOf } from '../auth/limits.ts';
import { isPlainName } from '../auth/plain-name.ts';
import { deviceCaller } from './device.ts';
import { answerProblem, type HttpProblem, tooMany } from './problem.ts';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';
import { otherVersion } from './version.ts';

const SENTENCES: Readonly<Record<TokenRefusal, string>> = {
  authorization_pending: 'The person has not answered yet.',
  slow_down: 'Ask less often: once in five seconds.',
  access_denied: 'The person did not approve this device.',
  expired_token: 'This request has expired or was used. Start anew.',
};

const BAD_NAME: HttpProblem = {
  status: 400,
  code: 'bad_text',
  detail: 'The name of a device has to be on one line, without hidden letters.',
  also: { where: '/name' },
};

/** RFC 8628 names the code in `error`; ours stands beside it. */
const refused = (code: TokenRefusal): HttpProblem => ({
  status: 400,
  code,
  detail: SENTENCES[code],
  also: { error: code },
});

/** How a device gets its token, and gives it back. */
export const connectRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/v1/connect/start',
    access: 'public',
    summary: 'A device asks to be connected (RFC 8628); the person types the code on the server’s page.',
    body: ConnectStart,
    answer: ConnectStarted,
    async handle(c, deps) {
      const body = await readBody(c, ConnectStart, otherVersion);
      if (!body.ok) return answerProblem(c, body.problem);
      // Its person reads it on a page and in a mail before they believe that it is theirs.
      if (!isPlainName(body.value.name)) return answerProblem(c, BAD_NAME);
      const address = networkOf(c, deps);
      const wait = await countTry(deps, [['device-start', address]]);
      if (wait !== null) return answerProblem(c, tooMany(wait));
      const { deviceCode, userCode } = await startConnect(deps, { name: body.value.name, address });
      c.header('cache-control', 'no-store');
      return c.json({
        device_code: deviceCode,
        user_code: userCode,
        verification_uri: `${publicUrl(deps.config)}/connect`,
        expires_in: CODE_LASTS / 1000,
        interval: POLL_EVERY / 1000,
      } satisfies ConnectStarted);
    },
  },
  {
    method: 'POST',
    path: '/v1/connect/token',
    access: 'public',
    summary: 'The device asks for its token until the person has answered.',
    body: TokenRequest,
    answer: TokenAnswer,
    async handle(c, deps) {
      const wait = deps.live.mayPoll(networkOf(c, deps));
      if (wait > 0) return answerProblem(c, tooMany(wait));
      const body = await readBody(c, TokenRequest);
      if (!body.ok) return answerProblem(c, body.problem);
      const polled = await pollConnect(deps, body.value.device_code);
      if (!polled.ok) return answerProblem(c, refused(polled.problem));
      c.header('cache-control', 'no-store');
      return c.json(polled.value);
    },
  },
  {
    method: 'POST',
    path: '/v1/disconnect',
    access: 'device',
    summary: 'The device ends its own connection; everything on it stays.',
    async handle(c, deps) {
      const caller = await deviceCaller(c, deps);
      if (!caller.ok) return answerProblem(c, caller.problem);
      await revokeDevice(deps, caller.value);
      return c.body(null, 204);
    },
  },
];
