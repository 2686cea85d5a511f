import { askedAgain } from '../../db/asked-again.ts';
import { flagAnswers } from '../../db/flag-answers.ts';
import { flagTasks } from '../../db/flag-tasks.ts';
import { verifyTask } from '../../db/lesson-tasks.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { ToLook } from '../deps.ts';

/** What the person here is to look at of a team's lesson, the oldest flag first, as the server's tasks say. */
export async function toLook(db: Db, team: Id, lesson: Id): Promise<ToLook> {
  const flags = (await flagTasks(db, team)).filter((task) => task.lesson === lesson);
  const said = flags.map(({ flag, text, at }) => ({ flag, text, at }));
  const told = (await flagAnswers(db, team)).filter((one) => one.lesson === lesson);
  const answers = told.map(({ lesson: _, ...answer }) => answer);
  const verify = await verifyTask(db, team, lesson);
  const isAsked = verify !== null && (await askedAgain(db, team)).has(lesson);
  const byAge = (a: { at: number }, b: { at: number }) => a.at - b.at;
  return { flags: said.sort(byAge), verify, isAsked, answers: answers.sort(byAge) };
}
