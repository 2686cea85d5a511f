import { readLessonEvents } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { foldOutcomes, type SaidOutcome } from '../../log/fold-outcomes.ts';
import type { Id } from '../../model/id.ts';
import { livedOf } from './lived-twins.ts';

type Twins = ReadonlyMap<Id, Id[]>;

/** What a lesson is called elsewhere: one's own by its ids in the teams that took it, and theirs by one's own. */
export async function livedTwins(db: Db): Promise<Twins> {
  const twins = new Map<Id, Id[]>();
  const add = (one: Id, other: Id) => twins.set(one, [...(twins.get(one) ?? []), other]);
  for (const { lesson, as } of await livedOf(db)) {
    add(lesson, as);
    add(as, lesson);
  }
  return twins;
}

/** What a lesson is called, itself first: one's own that a team took has a name there, and has it in each team. */
export function allNames(twins: Twins, lesson: Id): Id[] {
  const names = new Set([lesson]);
  for (const name of names) for (const twin of twins.get(name) ?? []) names.add(twin);
  return [...names];
}

export const namesOfLesson = async (db: Db, lesson: Id): Promise<Id[]> =>
  allNames(await livedTwins(db), lesson);

/** What the person says of a lesson under whichever of its names; what was said by the event `without` does not count. */
export async function saidOf(
  db: Db,
  names: readonly Id[],
  without: Id | null = null,
): Promise<SaidOutcome[]> {
  const events = [...(await readLessonEvents(db, names)).values()].flat();
  return foldOutcomes(events.filter(({ id }) => id !== without));
}
