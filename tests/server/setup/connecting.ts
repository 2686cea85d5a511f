import { DEVICE_GRANT } from '../../../lib/protocol/connect.ts';
import type { Deps } from '../../../server/deps.ts';
import { connectRoutes } from '../../../server/http/connect.ts';
import { addAccount } from './accounts.ts';
import { type Browser, browser } from './browser.ts';
import { serving } from './serve.ts';
import { whoami } from './whoami.ts';

/** A device that speaks RFC 8628. */
export function device(deps: Deps) {
  const ask = serving(deps, [...connectRoutes, whoami]);
  const post = async (path: string, body: unknown, headers: HeadersInit = {}) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const answer = await ask(path, { ...init, headers: { 'content-type': 'application/json', ...headers } });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) };
  };
  return {
    start: async (name = 'Work laptop') =>
      (await post('/v1/connect/start', { protocol: 1, name })).body as {
        device_code: string;
        user_code: string;
        verification_uri: string;
      },
    startAs: (protocol: number) => post('/v1/connect/start', { protocol, name: 'x', more: 'of later' }),
    startRaw: (name = 'x') => post('/v1/connect/start', { protocol: 1, name }),
    poll: (device_code: string) => post('/v1/connect/token', { grant_type: DEVICE_GRANT, device_code }),
    disconnect: (token: string) => post('/v1/disconnect', {}, { authorization: `Bearer ${token}` }),
    whoami: async (token: string) =>
      (await ask('/v1/whoami', { headers: { authorization: `Bearer ${token}` } })).status,
  };
}

export async function signedIn(deps: Deps, email = 'ada@example.com') {
  const account = await addAccount(deps, email);
  const ada = browser(deps);
  await ada.signIn(email);
  return { ada, ...account };
}

/** Types a code on the page. */
export const typing = async (ada: Browser, code: string) => {
  await ada.get('/connect');
  return ada.submit('/connect', { code });
};
