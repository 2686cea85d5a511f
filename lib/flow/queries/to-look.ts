import { askedAgain } from '../../db/asked-again.ts';
import { flagTasks } from '../../db/flag-tasks.ts';
import { verifyTask } from '../../db/lesson-tasks.ts';
import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { ToLook } from '../deps.ts';

/** What the person here is to look at of a team's lesson, the oldest flag first, as the server's tasks say. */
export async function toLook(db: Db, team: Id, lesson: Id): Promise<ToLook> {
  const flags = (await flagTasks(db, team)).filter((task) => task.lesson === lesson);
  const said = flags.map(({ flag, text, at }) => ({ flag, text, at }));
  const verify = await verifyTask(db, team, lesson);
  const isAsked = verify !== null && (await askedAgain(db, team)).has(lesson);
  return { flags: said.sort((a, b) => a.at - b.at), verify, isAsked };
}
