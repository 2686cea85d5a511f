import type { OutcomeAsks } from '../../db/outcome-asks.ts';
import type { Db } from '../../db/schema.ts';
import { dayOf } from '../../log/day.ts';
import type { Id } from '../../model/id.ts';

const DAY = 86_400_000;

/** A lesson is asked about two weeks after it was kept or opened, and no more than two weeks late. */
const AFTER = 14 * DAY;
const UNTIL = 28 * DAY;

/** The lessons whose time to be asked about it is, those longest due first: kept ones, opened tips, and opened ones of teams. */
export async function dueOutcomes(db: Db, asks: OutcomeAsks, now: number): Promise<Id[]> {
  const [from, to] = [now - UNTIL, now - AFTER];
  const kept = await db.entries
    .where('keys')
    .between(`*|${dayOf(from)}|`, `*|${dayOf(to)}|\uffff`)
    .filter(({ kind }) => kind === 'kept')
    .toArray();
  const opened = Object.entries(asks.opened).map(([lesson, at]) => ({ lesson, at }));
  return [...kept, ...opened]
    .filter(({ at, lesson }) => at >= from && at <= to && !asks.asked.includes(lesson))
    .sort((a, b) => a.at - b.at)
    .map(({ lesson }) => lesson);
}
