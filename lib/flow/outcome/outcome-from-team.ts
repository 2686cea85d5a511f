import { readConsent } from '../../db/consents.ts';
import { readDevice } from '../../db/meta.ts';
import type { KnownEvent } from '../../model/event.ts';
import type { Deps } from '../deps.ts';
import { contribute } from './contribute.ts';
import { lessonInTeam } from './lesson-in-team.ts';
import { namesOfLesson, saidOf } from './names-of-lesson.ts';
import { takeBackAll } from './waiting-answers.ts';

type Outcome = Extract<KnownEvent, { kind: 'lesson.outcome' }>;

/**
 * Takes what of an outcome still waits out of every team's outbox, inside the running transaction, whatever is live or active by now; what was
 * said before in its week, under the consent there is, takes its place. Returns whether it stays among a team's figures.
 */
export async function outcomeFromTeam(deps: Deps, { id, device, body }: Outcome): Promise<boolean> {
  const { db } = deps;
  const names = await namesOfLesson(db, body.lesson);
  const said = { kind: 'outcome', week: body.week, value: body.outcome } as const;
  const wasSent = await takeBackAll(deps, { ...said, names });
  const there = await lessonInTeam(db, ...names);
  const left = (await saidOf(db, names, id)).find(({ week }) => week === body.week);
  const consent = there && (await readConsent(db, there.link.team));
  // What was said on another device goes by what was consented to there.
  if (there && left?.device === device && left.at >= (consent?.at ?? 0)) {
    await contribute(deps, { ...said, lesson: there.lesson, value: left.outcome });
    return false;
  }
  return wasSent && device === (await readDevice(db));
}
