import { readConsent } from '../../db/consents.ts';
import { readLessonEvents } from '../../db/lesson-events.ts';
import { foldOutcomes } from '../../log/fold-outcomes.ts';
import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../record-event.ts';
import { contribute } from './contribute.ts';
import { teamOfLesson } from './lesson-in-team.ts';
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
    const { lesson, week, outcome } = event.body;
    const link = await teamOfLesson(db, lesson);
    if (link === null) return ok({ kind: 'log.retracted', body: { target } });
    await takeBack(deps, link.team, { kind: 'outcome', lesson, week, value: outcome });
    const since = (await readConsent(db, link.team))?.at ?? 0;
    const events = (await readLessonEvents(db, [lesson])).get(lesson) ?? [];
    const left = foldOutcomes(events.filter(({ id }) => id !== target)).find((said) => said.week === week);
    if (left && left.at >= since)
      await contribute(deps, { kind: 'outcome', lesson, week, value: left.outcome });
    return ok({ kind: 'log.retracted', body: { target } });
  });
