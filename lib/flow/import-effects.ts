import type { Db } from '../db/schema.ts';
import { visible } from '../log/visible.ts';
import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import { practiceOf } from '../practice/answers.ts';
import type { ImportPlan } from './deps.ts';
import { awayIn } from './tips/judged.ts';
import { lessonsHere } from './tips/lessons-here.ts';

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
  const gone = [...is].flatMap(([key, { lesson }]) => (was.has(key) ? [] : [lesson]));
  const back = [...was].flatMap(([key, { lesson }]) => (is.has(key) ? [] : [lesson]));
  // A lesson that comes with the file, or comes later, has no tip on any page yet.
  const here = await lessonsHere(db, [...gone, ...back]);
  const count = (lessons: readonly Id[]) => lessons.filter((lesson) => here.has(lesson)).length;
  return {
    pause: until === pausedIn(before) ? null : { until },
    tips: { hidden: count(gone), shown: count(back) },
  };
}
