import type { KnownEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import type { Question } from './question.ts';

type Asked = { questions: Question[]; events: KnownEvent[] };

/** What a person's lessons are asked as: by the name a team has for it, the first of these; and what each name leads to. */
function namesIn(log: readonly KnownEvent[], team: readonly Question[]): (id: Id) => Id {
  const places = new Map(team.map(({ lesson }, at) => [lesson, team.length - at]));
  const placeOf = (id: Id | undefined): number => (id === undefined ? 0 : (places.get(id) ?? 0));
  const given = log.flatMap((event) => (event.kind === 'lesson.submitted' ? [event.body] : []));
  const chosen = new Map<Id, Id>();
  for (const { lesson, as } of given) if (placeOf(as) > placeOf(chosen.get(lesson))) chosen.set(lesson, as);
  const names = new Map<Id, Id>(chosen);
  for (const { lesson, as } of given) if (chosen.get(lesson) !== as) names.set(as, lesson);
  const next = (id: Id): Id => names.get(id) ?? id;
  // What another team was given leads to one's own, and that to what is asked.
  return (id) => next(next(id));
}

/**
 * A lesson that is one's own and a team's is asked once, in that team's words while those are live. What was answered and used
 * under its other names counts for it, so that nothing starts anew when a team takes a lesson or gives it up.
 */
export function askedOnce(
  log: readonly KnownEvent[],
  { own, team }: { own: readonly Question[]; team: readonly Question[] },
): Asked {
  const nameOf = namesIn(log, team);
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
