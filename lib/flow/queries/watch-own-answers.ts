import { readLessonEvents } from '../../db/lesson-events.ts';
import { visible } from '../../log/visible.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live, OwnAnswer } from '../deps.ts';
import { namesOfLesson } from '../outcome/names-of-lesson.ts';
import { live } from './live.ts';

/** What the person's log says of whether a lesson helped, under whichever of its names, by week, newest first. */
export const watchOwnAnswers = ({ db }: Deps, lesson: Id): Live<OwnAnswer[]> =>
  live(async () => {
    const found = await readLessonEvents(db, await namesOfLesson(db, lesson));
    const weeks = new Map<string, OwnAnswer>();
    for (const { id, kind, body } of visible([...found.values()].flat())) {
      if (kind !== 'lesson.outcome') continue;
      const { week, outcome, note = null } = body;
      weeks.set(week, { week, outcome, note, events: [...(weeks.get(week)?.events ?? []), id] });
    }
    return [...weeks.values()].sort((a, b) => (a.week < b.week ? 1 : -1));
  });
