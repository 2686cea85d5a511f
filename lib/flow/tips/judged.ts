import { retractionsOf } from '../../db/lesson-events.ts';
import type { Db } from '../../db/schema.ts';
import { isKnown } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';

export type Judged = { event: Id; lesson: Id; source: string };

/** The lessons the person says do not fit a page, by their last word on each; taken back ones are not among them. */
export async function judgedAway(db: Db): Promise<Judged[]> {
  const events = await db.events.where('kind').equals('tip.judged').sortBy('at');
  const taken = new Set((await retractionsOf(db, events)).map(({ body }) => (body as { target: Id }).target));
  const last = new Map<string, Judged & { away: boolean }>();
  for (const event of events) {
    if (!isKnown(event) || event.kind !== 'tip.judged' || taken.has(event.id)) continue;
    const { lesson, source, feedback } = event.body;
    last.set(`${lesson} ${source}`, { event: event.id, lesson, source, away: feedback === 'not-relevant' });
  }
  return [...last.values()].filter(({ away }) => away);
}
