import type { KnownEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import type { Question } from './question.ts';

type Asked = { questions: Question[]; events: KnownEvent[] };

/**
 * A lesson that is one's own and the team's is asked once, in the team's words while those are live. What was answered and used
 * under its other name counts for it, so that nothing starts anew when a team takes a lesson or gives it up.
 */
export function askedOnce(
  log: readonly KnownEvent[],
  { own: kept, team }: { own: readonly Question[]; team: readonly Question[] },
): Asked {
  const asked = new Set(team.map(({ lesson }) => lesson));
  const names = new Map<Id, Id>();
  for (const event of log) {
    if (event.kind !== 'lesson.submitted') continue;
    const { lesson, as } = event.body;
    if (asked.has(as)) names.set(lesson, as);
    else names.set(as, lesson);
  }
  const own = (id: Id): Id => names.get(id) ?? id;
  const named = (event: KnownEvent): KnownEvent => {
    if (event.kind !== 'check.answered' && event.kind !== 'lesson.used') return event;
    // What another team was given leads to one's own, and that to what is asked.
    const lesson = own(own(event.body.lesson));
    return lesson === event.body.lesson
      ? event
      : ({ ...event, body: { ...event.body, lesson } } as KnownEvent);
  };
  const left = kept.filter(({ lesson }) => own(lesson) === lesson);
  return { questions: [...left, ...team], events: log.map(named) };
}
