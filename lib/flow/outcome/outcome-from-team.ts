import { readConsent } from '../../db/consents.ts';
import type { KnownEvent } from '../../model/event.ts';
import type { Deps } from '../deps.ts';
import { contribute } from './contribute.ts';
import { goesFromHere } from './gone-out.ts';
import { lessonInTeam } from './lesson-in-team.ts';
import { namesOfLesson, saidOf } from './names-of-lesson.ts';
import { takeBack, wasSent } from './waiting-answers.ts';

type Outcome = Extract<KnownEvent, { kind: 'lesson.outcome' }>;

/**
 * Takes what of an outcome still waits out of its team's outbox, inside the running transaction; what was said before in its week, under the
 * consent there is, takes its place. Returns whether it stays among the team's figures.
 */
export async function outcomeFromTeam(deps: Deps, { id, device, at, body }: Outcome): Promise<boolean> {
  const { db } = deps;
  const names = await namesOfLesson(db, body.lesson);
  const there = await lessonInTeam(db, ...names);
  if (there === null) return false;
  const { team } = there.link;
  const said = { kind: 'outcome', lesson: there.lesson, week: body.week, value: body.outcome } as const;
  await takeBack(deps, team, said);
  const consent = await readConsent(db, team);
  const left = (await saidOf(db, names, id)).find(({ week }) => week === body.week);
  // What was said on another device goes by what was consented to there.
  if (left && left.device === device && left.at >= (consent?.at ?? 0)) {
    await contribute(deps, { ...said, value: left.outcome });
    return false;
  }
  const goes = await goesFromHere(db, consent, { device, at: body.clock ?? at });
  return goes && wasSent(deps, team, said);
}
