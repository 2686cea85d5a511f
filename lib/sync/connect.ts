import * as z from 'zod';
import type { Send } from '../model/send.ts';
import { ConnectStarted, DEVICE_GRANT, TokenAnswer } from '../protocol/connect.ts';
import { KeyBox } from '../protocol/key.ts';
import { PROTOCOL_VERSION } from '../protocol/version.ts';
import { asking } from './ask.ts';
import { type Answer, answered, type Moved, type SyncProblem, stopped } from './problem.ts';

type Asked<T> = Promise<Answer<T, SyncProblem | Moved>>;

/** Asks a server for a code that a person enters on its page. */
export const startConnect = (send: Send, address: string, name: string): Asked<ConnectStarted> =>
  asking(send, { address, token: null })(ConnectStarted, '/v1/connect/start', {
    body: { protocol: PROTOCOL_VERSION, name },
  });

/** What a device is told while it waits for its person. */
export type Polled =
  | { kind: 'token'; token: TokenAnswer }
  | { kind: 'wait' }
  | { kind: 'slower' }
  | { kind: 'denied' }
  | { kind: 'expired' };

const BY_CODE: Readonly<Record<string, Polled>> = {
  authorization_pending: { kind: 'wait' },
  slow_down: { kind: 'slower' },
  access_denied: { kind: 'denied' },
  expired_token: { kind: 'expired' },
};

/** Asks whether the person has answered on the page. */
export async function pollToken(send: Send, address: string, deviceCode: string): Asked<Polled> {
  const answer = await asking(send, { address, token: null })(TokenAnswer, '/v1/connect/token', {
    body: { grant_type: DEVICE_GRANT, device_code: deviceCode },
  });
  if (answer.ok) return answered({ kind: 'token', token: answer.value });
  const { problem } = answer;
  const polled = problem.kind === 'refused' ? BY_CODE[problem.code] : undefined;
  return polled === undefined ? answer : answered(polled);
}

type Of = { address: string; token: string };

/** The box of the person's key, or null where they have none on this server yet. */
export async function readKeyBox(send: Send, of: Of): Asked<KeyBox | null> {
  const answer = await asking(send, of)(KeyBox, '/v1/key');
  const isNone = !answer.ok && answer.problem.kind === 'refused' && answer.problem.code === 'not_found';
  return isNone ? answered(null) : answer;
}

/** Stores a box; 'changed' where another device stored one meanwhile. */
export async function writeKeyBox(send: Send, of: Of, box: KeyBox): Asked<'stored' | 'changed'> {
  const answer = await asking(send, of)(KeyBox, '/v1/key', { method: 'PUT', body: box });
  if (answer.ok) return answered('stored');
  const { problem } = answer;
  return problem.kind === 'refused' && problem.code === 'key_changed'
    ? answered('changed')
    : stopped(problem);
}

/** Ends this device's connection on the server. */
export const sayDisconnected = (send: Send, of: Of): Asked<unknown> =>
  asking(send, of)(z.unknown(), '/v1/disconnect', { method: 'POST' });
