import { readAsks } from '../../db/outcome-asks.ts';
import type { Db } from '../../db/schema.ts';
import { dayOf } from '../../log/day.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live } from '../deps.ts';
import { liveLesson } from '../live-lesson.ts';
import { dueOutcomes } from '../outcome/due-outcomes.ts';
import { lessonInTeam } from '../outcome/lesson-in-team.ts';
import { saidOf } from '../outcome/names-of-lesson.ts';
import { live } from './live.ts';

type Ask = { lesson: Id; title: string };

/** The lesson as it is asked about: as a team has it, whose figures the answer may go into, else as one's own. */
async function askAs(db: Db, names: readonly Id[]): Promise<Ask | null> {
  const there = await lessonInTeam(db, ...names);
  if (there !== null) return { lesson: there.lesson, title: there.content.title };
  for (const lesson of names) {
    const own = await liveLesson(db, lesson);
    if (own.ok) return { lesson, title: own.value.title };
  }
  return null;
}

/** The one lesson it may be asked about today whether it helped, or null: two weeks after it was kept or opened, once, one a day. */
export const watchOutcomeAsk = ({ db, now }: Deps, today = dayOf(now())): Live<Ask | null> =>
  live(async () => {
    const asks = await readAsks(db);
    if (asks.day === today) return null;
    for (const { names, freshFrom } of await dueOutcomes(db, asks, now())) {
      if ((await saidOf(db, names)).some(({ at }) => at >= freshFrom)) continue;
      const ask = await askAs(db, names);
      if (ask !== null) return ask;
    }
    return null;
  });
