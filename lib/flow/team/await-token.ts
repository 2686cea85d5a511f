import { keepLink, keepToken } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { relink } from '../../db/relink.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { TokenAnswer } from '../../protocol/connect.ts';
import { type Polled, pollToken } from '../../sync/connect.ts';
import { newLink } from '../../sync/link.ts';
import { relinked, renumbered } from '../../sync/restarted.ts';
import type { Deps } from '../deps.ts';
import { later } from '../later.ts';
import type { Connecting } from './begin-connect.ts';
import { problemOf } from './problem-of.ts';

/** A server that asks for patience gets this much more each time, in ms (RFC 8628). */
const SLOWER = 5_000;

/** Stores the connection; a team that was connected before goes on with everything it had here. */
async function keep({ db, now }: Deps, origin: string, answer: TokenAnswer): Promise<Id> {
  const { team, person, device, epoch, gen, have } = answer;
  await write(db, async () => {
    const before = await db.links.get(team.id);
    const isSame = before !== undefined && before.person === person.id && before.address === origin;
    if (isSame) {
      await relink(db, { team: team.id, device, epoch, gen, have, rules: { relinked, renumbered } });
      await db.links.update(team.id, { teamName: team.name, personName: person.name, trouble: null });
      await keepToken(db, team.id, answer.access_token);
      return;
    }
    const made = { team: team.id, person: person.id, device, address: origin, epoch, gen, have };
    const named = { teamName: team.name, personName: person.name, since: now() };
    await db.outbox.where('[team+n]').between([team.id, 0], [team.id, Number.MAX_SAFE_INTEGER]).delete();
    await keepLink(db, newLink({ ...made, ...named }), answer.access_token);
  });
  return team.id;
}

/** No answer is no refusal: a laptop that was closed for a moment goes on. */
const isPassing = ({ kind }: { kind: string }): boolean => kind === 'offline' || kind === 'busy';

async function poll(deps: Deps, { origin, deviceCode }: Connecting): Promise<Result<Polled>> {
  const polled = await pollToken(deps.net.to(origin), origin, deviceCode);
  if (polled.ok) return ok(polled.value);
  return isPassing(polled.problem) ? ok({ kind: 'wait' }) : fail(problemOf(polled.problem, origin));
}

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
      if (said.kind === 'token') return ok({ team: await keep(deps, connecting.origin, said.token) });
      if (said.kind === 'denied') return fail({ kind: 'connect-code', why: 'denied' });
      if (said.kind === 'expired' || deps.now() > connecting.until)
        return fail({ kind: 'connect-code', why: 'expired' });
      if (said.kind === 'slower') every += SLOWER;
    }
    return fail({ kind: 'cancelled' });
  });
