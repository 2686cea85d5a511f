import { retractionsOf } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { visible } from '../../log/visible.ts';
import type { KnownEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';

export type Judged = { event: Id; lesson: Id; source: string };

/** The lessons the person says do not fit a page, by their last word on each. */
export function awayIn(events: readonly KnownEvent[]): Map<string, Judged> {
  const away = new Map<string, Judged>();
  for (const event of events) {
    if (event.kind !== 'tip.judged') continue;
    const { lesson, source, feedback } = event.body;
    const key = `${lesson} ${source}`;
    away.delete(key);
    if (feedback === 'not-relevant') away.set(key, { event: event.id, lesson, source });
  }
  return away;
}

/** Those of this device's log; taken back ones are not among them. */
export async function judgedAway(db: Db): Promise<Judged[]> {
  const events = await db.events.where('kind').equals('tip.judged').toArray();
  return [...awayIn(visible([...events, ...(await retractionsOf(db, events))])).values()];
}
