import type { Db } from '../../db/schema.ts';
import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';

/** What a lesson is called elsewhere: one's own by its ids in teams, and a team's by the person's own that it was made of. */
export async function twinsOf(db: Db): Promise<ReadonlyMap<Id, Id[]>> {
  const twins = new Map<Id, Id[]>();
  const add = (one: Id, other: Id) => twins.set(one, [...(twins.get(one) ?? []), other]);
  for (const event of await db.events.where('kind').equals('lesson.submitted').toArray()) {
    if (!isKnown(event) || event.kind !== 'lesson.submitted') continue;
    add(event.body.lesson, event.body.as);
    add(event.body.as, event.body.lesson);
  }
  return twins;
}
