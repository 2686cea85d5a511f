import * as z from 'zod';
import { MIN_SERVED, PROTOCOL_VERSION } from '../../lib/protocol/version.ts';
import type { HttpProblem } from './problem.ts';

const Versioned = z.looseObject({ protocol: z.int() });

export const upgrade = (given: number): HttpProblem => ({
  status: 426,
  code: 'upgrade',
  detail:
    given < MIN_SERVED
      ? 'This version of Passalong is too old for the server: update it.'
      : 'The server is older than this version of Passalong.',
  also: { min: MIN_SERVED, max: PROTOCOL_VERSION, what: given < MIN_SERVED ? 'client' : 'server' },
});

export const isServed = (protocol: number): boolean => protocol >= MIN_SERVED && protocol <= PROTOCOL_VERSION;

/** Said before the form is looked at: another version may have another one. */
export function otherVersion(body: unknown): HttpProblem | null {
  const { protocol } = Versioned.safeParse(body).data ?? {};
  return protocol === undefined || isServed(protocol) ? null : upgrade(protocol);
}
