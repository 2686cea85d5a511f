import { readConsent } from '../../db/consents.ts';
import { answeredAt } from '../../model/answered-at.ts';
import type { KnownEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import type { Deps } from '../deps.ts';
import { checkAnswer } from '../outcome/check-answer.ts';
import { contribute } from '../outcome/contribute.ts';
import { takeBackAll } from '../outcome/waiting-answers.ts';
import { otherAnswer } from './other-answer.ts';

type Answer = Extract<KnownEvent, { kind: 'check.answered' }>;

/**
 * Takes what of an answer still waits out of every team's outbox, inside the running transaction; the one before it in its week, given under the
 * consent there is, takes its place in the team that has the lesson live, if one does. Returns whether it stays among a team's figures.
 */
export async function takenFromTeam(deps: Deps, team: Id | null, event: Answer): Promise<boolean> {
  const said = checkAnswer(event.body, answeredAt(event));
  const wasSent = await takeBackAll(deps, { ...said, names: [event.body.lesson] });
  const consent = team === null ? null : await readConsent(deps.db, team);
  const left = team === null ? null : await otherAnswer(deps.db, event, consent?.at ?? 0);
  if (left !== null) await contribute(deps, checkAnswer(left.body, answeredAt(left)));
  return wasSent && left === null;
}
