import { readConsent } from '../../db/consents.ts';
import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../record-event.ts';
import { contribute } from './contribute.ts';
import { goesFromHere } from './gone-out.ts';
import { lessonInTeam } from './lesson-in-team.ts';
import { namesOfLesson, saidOf } from './names-of-lesson.ts';
import { takeBack, wasSent } from './waiting-answers.ts';

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
    const { week, outcome } = event.body;
    const names = await namesOfLesson(db, event.body.lesson);
    const there = await lessonInTeam(db, ...names);
    if (there === null) return ok({ kind: 'log.retracted', body: { target } });
    const { link, lesson } = there;
    const said = { kind: 'outcome', lesson, week, value: outcome } as const;
    await takeBack(deps, link.team, said);
    const consent = await readConsent(db, link.team);
    const left = (await saidOf(db, names, target)).find((other) => other.week === week);
    // What was said on another device goes by what was consented to there.
    if (left && left.device === event.device && left.at >= (consent?.at ?? 0))
      await contribute(deps, { ...said, value: left.outcome });
    else sent = (await goesFromHere(db, consent, event)) && (await wasSent(deps, link.team, said));
    return ok({ kind: 'log.retracted', body: { target } });
  });
  return undone.ok ? ok({ ...undone.value, sent }) : undone;
}
