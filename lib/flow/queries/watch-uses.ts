import { readLessonEvents } from '../../db/lesson-events.ts';
import { visible } from '../../log/visible.ts';
import type { UsedWhere } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live } from '../deps.ts';
import { live } from './live.ts';

/** When and where the person used a lesson, one's own or a team's, newest first; `event` is what to retract. */
export const watchUses = ({ db }: Deps, lesson: Id): Live<{ event: Id; at: number; where: UsedWhere }[]> =>
  live(async () => {
    const events = visible((await readLessonEvents(db, [lesson])).get(lesson) ?? []);
    const uses = events.flatMap((event) =>
      event.kind === 'lesson.used' ? [{ event: event.id, at: event.at, where: event.body.where }] : [],
    );
    return uses.reverse();
  });
