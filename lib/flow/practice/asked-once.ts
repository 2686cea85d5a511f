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
  { own, team }: { own: readonly Question[]; team: readonly Question[] },
): Asked {
  const asked = new Set(team.map(({ lesson }) => lesson));
  const names = new Map<Id, Id>();
  for (const event of log) {
    if (event.kind !== 'lesson.submitted') continue;
    const { lesson, as } = event.body;
    if (asked.has(as)) names.set(lesson, as);
    else if (!asked.has(names.get(lesson) ?? as)) names.set(as, lesson);
  }
  const named = (event: KnownEvent): KnownEvent => {
    if (event.kind !== 'check.answered' && event.kind !== 'lesson.used') return event;
    const lesson = names.get(event.body.lesson);
    return lesson === undefined ? event : ({ ...event, body: { ...event.body, lesson } } as KnownEvent);
  };
  const events = log.map(named);
  return {
    questions: [...own.filter(({ lesson }) => !asked.has(names.get(lesson) ?? lesson)), ...team],
    events,
  };
}
