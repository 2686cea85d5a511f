import { lessonOf } from '../db/lesson-events.ts';
import type { Db } from '../db/schema.ts';
import { visible } from '../log/visible.ts';
import type { LogEvent } from '../model/event.ts';
import { practiceOf } from '../practice/answers.ts';
import type { ImportPlan } from './deps.ts';
import { awayIn } from './tips/judged.ts';

const KINDS = ['practice.paused', 'tip.judged', 'log.retracted'];

/** What new events change beside lessons and skills: whether practice pauses, and which tips of lessons that are here are shown. */
export async function importEffects(
  db: Db,
  fresh: readonly LogEvent[],
  now: number,
): Promise<Pick<ImportPlan, 'pause' | 'tips'>> {
  const stored = await db.events.where('kind').anyOf(KINDS).toArray();
  const before = visible(stored);
  const after = visible([...stored, ...fresh.filter(({ kind }) => KINDS.includes(kind))]);
  const pausedIn = (events: typeof before) => {
    const until = practiceOf(events).pausedUntil;
    return until !== null && until > now ? until : null;
  };
  const until = pausedIn(after);
  const [was, is] = [awayIn(before), awayIn(after)];
  // A lesson that comes with the file is judged before it is here.
  const coming = new Set(fresh.filter(({ kind }) => kind === 'lesson.revised').map(lessonOf));
  const here = new Set(
    await db.lessons
      .where('id')
      .anyOf([...coming].filter((id) => id !== null))
      .primaryKeys(),
  );
  const told = [...is.entries()].filter(
    ([key, { lesson }]) => !was.has(key) && (!coming.has(lesson) || here.has(lesson)),
  );
  const hidden = told.length;
  const shown = [...was.keys()].filter((key) => !is.has(key)).length;
  return { pause: until === pausedIn(before) ? null : { until }, tips: { hidden, shown } };
}
