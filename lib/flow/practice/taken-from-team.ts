import { readConsent } from '../../db/consents.ts';
import type { KnownEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import { answeredAt } from '../../practice/answers.ts';
import type { Deps } from '../deps.ts';
import { checkAnswer } from '../outcome/check-answer.ts';
import { contribute } from '../outcome/contribute.ts';
import { takeBack, wasSent } from '../outcome/waiting-answers.ts';
import { otherAnswer } from './other-answer.ts';

type Answer = Extract<KnownEvent, { kind: 'check.answered' }>;

/**
 * Takes what of an answer still waits out of a team's outbox, inside the running transaction; the one before it in its week, given under the
 * consent there is, takes its place. Returns whether it stays among the team's figures.
 */
export async function takenFromTeam(deps: Deps, team: Id, event: Answer): Promise<boolean> {
  const consent = await readConsent(deps.db, team);
  const said = checkAnswer(event.body, answeredAt(event));
  const waited = await takeBack(deps, team, said);
  const left = await otherAnswer(deps.db, event, consent?.at ?? 0);
  if (left !== null) await contribute(deps, checkAnswer(left.body, answeredAt(left)));
  return !waited && left === null && (await wasSent(deps, team, said));
}
