import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Connecting, Deps } from '../deps.ts';
import { later } from '../later.ts';
import { poll } from './poll.ts';
import { settleConnection } from './settle-connection.ts';

/** A server that asks for patience gets this much more each time, in ms (RFC 8628). */
const SLOWER = 5_000;

/**
 * Waits until the person has answered on the server's page, and connects this device. Returns the team, which is the active one from
 * then on. Problems: `connect-code`, `team-server`, `cancelled`, storage.
 */
export const awaitToken = (
  deps: Deps,
  connecting: Connecting,
  stop: AbortSignal,
): Promise<Result<{ team: Id }>> =>
  attempt(async () => {
    for (let { every } = connecting; await later(every, stop); ) {
      const polled = await poll(deps, connecting);
      if (!polled.ok) return polled;
      const said = polled.value;
      if (said.kind === 'token') {
        await settleConnection(deps, connecting, said.token);
        return ok({ team: said.token.team.id });
      }
      if (said.kind === 'denied') return fail({ kind: 'connect-code', why: 'denied' });
      if (said.kind === 'expired' || deps.now() > connecting.until)
        return fail({ kind: 'connect-code', why: 'expired' });
      if (said.kind === 'slower') every += SLOWER;
    }
    return fail({ kind: 'cancelled' });
  });
