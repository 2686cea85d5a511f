import { readLessonEvents } from '../../db/lesson-events.ts';
import { readAsks } from '../../db/outcome-asks.ts';
import type { Db } from '../../db/schema.ts';
import { dayOf } from '../../log/day.ts';
import { foldOutcomes } from '../../log/fold-outcomes.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live } from '../deps.ts';
import { liveLesson } from '../live-lesson.ts';
import { dueOutcomes } from '../outcome/due-outcomes.ts';
import { lessonInTeam } from '../outcome/lesson-in-team.ts';
import { live } from './live.ts';

async function titleOf(db: Db, lesson: Id): Promise<string | null> {
  const own = await liveLesson(db, lesson);
  return own.ok ? own.value.title : ((await lessonInTeam(db, lesson))?.content.title ?? null);
}

/** The one lesson it may be asked about today whether it helped, or null: two weeks after it was kept or opened, once, one a day. */
export const watchOutcomeAsk = ({ db, now }: Deps): Live<{ lesson: Id; title: string } | null> =>
  live(async () => {
    const asks = await readAsks(db);
    if (asks.day === dayOf(now())) return null;
    for (const lesson of await dueOutcomes(db, asks, now())) {
      const events = (await readLessonEvents(db, [lesson])).get(lesson) ?? [];
      if (foldOutcomes(events).length > 0) continue;
      const title = await titleOf(db, lesson);
      if (title !== null) return { lesson, title };
    }
    return null;
  });
