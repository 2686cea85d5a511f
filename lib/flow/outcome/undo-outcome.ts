import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../record-event.ts';
import { outcomeFromTeam } from './outcome-from-team.ts';

/**
 * Takes an outcome back; what was said before in its week counts again, and goes to the team if it was said under the consent
 * there is. `sent`: it is among the team's figures, where nobody can pick it out. Problems: `not-found`, storage.
 */
export async function undoOutcome(
  deps: Deps,
  { event: target }: { event: Id },
): Promise<Result<{ event: Id; sent: boolean }>> {
  let sent = false;
  const undone = await recordEvent(deps, async (db) => {
    const event = await db.events.get(target);
    if (event === undefined || !isKnown(event) || event.kind !== 'lesson.outcome')
      return fail({ kind: 'not-found', what: 'event' });
    sent = await outcomeFromTeam(deps, event);
    return ok({ kind: 'log.retracted', body: { target } });
  });
  return undone.ok ? ok({ ...undone.value, sent }) : undone;
}
