import { expect, test } from 'vitest';
import { ConnectStarted, TokenRefusal, TokenRequest } from '../../../lib/protocol/connect.ts';
import { HttpCode, problemType, STATUS_OF, WireProblem } from '../../../lib/protocol/problem.ts';
import { id } from './samples.ts';

const problem = (code: string, status: number, also = {}) => ({
  type: problemType(code),
  title: 'A sentence.',
  status,
  code,
  ...also,
});

test('every code has its status, and the names of RFC 8628 are codes', () => {
  expect(HttpCode.options).toEqual(Object.keys(STATUS_OF));
  expect(TokenRefusal.options.filter((name) => STATUS_OF[name] !== 400)).toEqual([]);
});

test.each([
  problem('epoch_changed', 409, { epoch: id(1), gen: 2, have: 3 }),
  problem('upgrade', 426, { min: 1, max: 2, what: 'client' }),
  problem('duplicate_key', 400, { where: '/items/0/body/a' }),
  problem('only_later', 418, { teapot: true }),
])('a problem is read whole, also one with a code of later', (given) => {
  expect(WireProblem.parse(given)).toEqual(given);
});

test('what is no refusal is no problem', () => {
  expect(WireProblem.safeParse(problem('fine', 200)).success).toBe(false);
});

test('nothing of a connect fills the code in', () => {
  const started = {
    device_code: 'd'.repeat(40),
    user_code: 'BCDF-GHJK',
    verification_uri: 'https://passalong.example/connect',
    expires_in: 600,
    interval: 5,
  };
  expect(ConnectStarted.parse(started)).toEqual(started);
  const filled = {
    ...started,
    verification_uri_complete: 'https://passalong.example/connect?code=BCDF-GHJK',
  };
  expect(ConnectStarted.safeParse(filled).success).toBe(false);
  expect(TokenRequest.safeParse({ grant_type: 'password', device_code: 'd'.repeat(40) }).success).toBe(false);
});
