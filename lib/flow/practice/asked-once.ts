import type { KnownEvent } from '../../model/event.ts';
import { namesIn, type Questions } from './names-in.ts';
import type { Question } from './question.ts';

type Asked = { questions: Question[]; events: KnownEvent[] };

/**
 * A lesson that is one's own and a team's is asked once, in that team's words while those are live. What was answered and used
 * under its other names counts for it, so that nothing starts anew when a team takes a lesson or gives it up.
 */
export function askedOnce(log: readonly KnownEvent[], { own, team }: Questions): Asked {
  const nameOf = namesIn(log, { own, team });
  const named = (event: KnownEvent): KnownEvent => {
    if (event.kind !== 'check.answered' && event.kind !== 'lesson.used') return event;
    const lesson = nameOf(event.body.lesson);
    return lesson === event.body.lesson
      ? event
      : ({ ...event, body: { ...event.body, lesson } } as KnownEvent);
  };
  const left = [...own, ...team].filter(({ lesson }) => nameOf(lesson) === lesson);
  return { questions: left, events: log.map(named) };
}
