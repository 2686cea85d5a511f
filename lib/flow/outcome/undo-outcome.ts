import { readConsent } from '../../db/consents.ts';
import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../record-event.ts';
import { contribute } from './contribute.ts';
import { lessonInTeam } from './lesson-in-team.ts';
import { namesOfLesson, saidOf } from './names-of-lesson.ts';
import { takeBack } from './waiting-answers.ts';

/**
 * Takes an outcome back; what was said before in its week counts again, and goes to the team if it was said under the consent
 * there is. What was sent cannot be picked out there again. Problems: `not-found`, storage.
 */
export const undoOutcome = (deps: Deps, { event: target }: { event: Id }): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async (db) => {
    const event = await db.events.get(target);
    if (event === undefined || !isKnown(event) || event.kind !== 'lesson.outcome')
      return fail({ kind: 'not-found', what: 'event' });
    const { week, outcome } = event.body;
    const names = await namesOfLesson(db, event.body.lesson);
    const there = await lessonInTeam(db, ...names);
    if (there === null) return ok({ kind: 'log.retracted', body: { target } });
    const { link, lesson } = there;
    await takeBack(deps, link.team, { kind: 'outcome', lesson, week, value: outcome });
    const since = (await readConsent(db, link.team))?.at ?? 0;
    const left = (await saidOf(db, names, target)).find((said) => said.week === week);
    // What was said on another device goes by what was consented to there.
    if (left && left.at >= since && left.device === event.device)
      await contribute(deps, { kind: 'outcome', lesson, week, value: left.outcome });
    return ok({ kind: 'log.retracted', body: { target } });
  });
