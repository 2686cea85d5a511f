import type { KnownEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import type { Question } from './question.ts';

export type Questions = { own: readonly Question[]; team: readonly Question[] };
type Submitted = Extract<KnownEvent, { kind: 'lesson.submitted' }>['body'];

/**
 * Whether a team's live lesson is what one's own became: what was sent was live there once, or a question of it is. One that one's own is to
 * improve says something else until that is approved, and for good where it is not: then both are asked.
 */
function isSame({ lesson, as, sent }: Submitted, { own, team }: Questions): boolean {
  const there = team.filter((question) => question.lesson === as);
  const mine = new Set(own.flatMap((question) => (question.lesson === lesson ? [question.check.id] : [])));
  const isOf = ({ check, lived = [] }: Question): boolean =>
    lived.length === 0 || lived.includes(sent) || mine.has(check.id);
  return there.length === 0 || mine.size === 0 || there.some(isOf);
}

/** What a person's lessons are asked as: by the name a team has for it, the first of these; and what each name leads to. */
export function namesIn(log: readonly KnownEvent[], { own, team }: Questions): (id: Id) => Id {
  const places = new Map(team.map(({ lesson }, at) => [lesson, team.length - at]));
  const placeOf = (id: Id | undefined): number => (id === undefined ? 0 : (places.get(id) ?? 0));
  const sent = log.flatMap((event) => (event.kind === 'lesson.submitted' ? [event.body] : []));
  const given = sent.filter((one) => isSame(one, { own, team }));
  const chosen = new Map<Id, Id>();
  for (const { lesson, as } of given) if (placeOf(as) > placeOf(chosen.get(lesson))) chosen.set(lesson, as);
  const names = new Map<Id, Id>(chosen);
  for (const { lesson, as } of given) if (chosen.get(lesson) !== as) names.set(as, lesson);
  const next = (id: Id): Id => names.get(id) ?? id;
  // What another team was given leads to one's own, and that to what is asked.
  return (id) => next(next(id));
}
