import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import type { SentNow } from '../views/sent-now.ts';
import { askIfHeld } from './ask-if-held.ts';

/**
 * Why a command that rests on a review grant does not even leave: no grant, or a server that does not answer; null where it may. Every
 * other refusal is met and named by the sync that sends it.
 */
export async function notReady(deps: Deps, team: Id): Promise<Result<SentNow> | null> {
  const held = await askIfHeld(deps, { team });
  if (!held.ok) return held;
  if (held.value.state !== 'held') return ok({ kind: 'grant' });
  const why = held.value.problem?.kind;
  const origin = (await deps.db.links.get(team))?.address;
  const isSilent = (why === 'offline' || why === 'busy') && origin && (await deps.net.has(origin));
  return isSilent ? fail({ kind: 'team-server', why: 'unsent', origin }) : null;
}
