import { readConsent } from '../../db/consents.ts';
import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { answeredAt } from '../../practice/answers.ts';
import type { Deps } from '../deps.ts';
import { checkAnswer } from '../outcome/check-answer.ts';
import { contribute } from '../outcome/contribute.ts';
import { teamOfLesson } from '../outcome/lesson-in-team.ts';
import { takeBack } from '../outcome/waiting-answers.ts';
import { recordEvent } from '../record-event.ts';
import { otherAnswer } from './other-answer.ts';

/**
 * Takes an answer to a question back. What of it still waits is not sent; the one before it in its week counts again, where it was
 * given under the consent there is. `sent`: it is among the team's figures already, where nobody can pick it out. Problems:
 * `not-found`, storage.
 */
export async function takeBackAnswer(
  deps: Deps,
  { event: target }: { event: Id },
): Promise<Result<{ event: Id; sent: boolean }>> {
  let sent = false;
  const undone = await recordEvent(deps, async (db) => {
    const event = await db.events.get(target);
    if (event === undefined || !isKnown(event) || event.kind !== 'check.answered')
      return fail({ kind: 'not-found', what: 'event' });
    const { body } = event;
    const link = await teamOfLesson(db, body.lesson);
    if (link === null) return ok({ kind: 'log.retracted', body: { target } });
    const waited = await takeBack(deps, link.team, checkAnswer(body, answeredAt(event)));
    const consent = await readConsent(db, link.team);
    const left = await otherAnswer(db, event, consent?.at ?? 0);
    if (left !== null) await contribute(deps, checkAnswer(left.body, answeredAt(left)));
    sent = !waited && consent?.given === true && consent.at <= answeredAt(event);
    return ok({ kind: 'log.retracted', body: { target } });
  });
  return undone.ok ? ok({ ...undone.value, sent }) : undone;
}
