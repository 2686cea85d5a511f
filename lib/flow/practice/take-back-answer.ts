import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { liveLesson } from '../live-lesson.ts';
import { teamOfLesson } from '../outcome/lesson-in-team.ts';
import { recordEvent } from '../record-event.ts';
import { takenFromTeam } from './taken-from-team.ts';

type TakenBack = { event: Id; sent: boolean; isAsked: boolean };

/**
 * Takes an answer to a question back. What of it still waits is not sent; the one before it in its week counts again, where it was
 * given under the consent there is. `sent`: it is among the team's figures, where nobody can pick it out; `isAsked`: its lesson is still here.
 * Problems: `not-found`, storage.
 */
export async function takeBackAnswer(
  deps: Deps,
  { event: target }: { event: Id },
): Promise<Result<TakenBack>> {
  let [sent, isAsked] = [false, false];
  const undone = await recordEvent(deps, async (db) => {
    const event = await db.events.get(target);
    if (event === undefined || !isKnown(event) || event.kind !== 'check.answered')
      return fail({ kind: 'not-found', what: 'event' });
    const team = (await teamOfLesson(db, event.body.lesson))?.team ?? null;
    isAsked = team !== null || (await liveLesson(db, event.body.lesson)).ok;
    sent = await takenFromTeam(deps, team, event);
    return ok({ kind: 'log.retracted', body: { target } });
  });
  return undone.ok ? ok({ ...undone.value, sent, isAsked }) : undone;
}
