import type { OutcomeAsks } from '../../db/outcome-asks.ts';
import type { Db } from '../../db/schema.ts';
import { dayOf } from '../../log/day.ts';
import type { Id } from '../../model/id.ts';
import { allNames, livedTwins } from './names-of-lesson.ts';

const DAY = 86_400_000;

/** A lesson is asked about two weeks after it was kept or opened, and no more than two weeks late. */
const AFTER = 14 * DAY;
const UNTIL = 28 * DAY;
/** Who says something in the week before that, or after it, needs not be asked. */
const FRESH = 7 * DAY;

/** A lesson by all its names; what was said since then says what it would be asked, in ms. */
type Due = { names: Id[]; freshFrom: number };

/** The lessons whose time to be asked about it is, those longest due first: kept ones, opened tips, and opened ones of teams. */
export async function dueOutcomes(db: Db, asks: OutcomeAsks, now: number): Promise<Due[]> {
  const [from, to] = [now - UNTIL, now - AFTER];
  const kept = await db.entries
    .where('keys')
    .between(`*|${dayOf(from)}|`, `*|${dayOf(to)}|\uffff`)
    .filter(({ kind }) => kind === 'kept')
    .toArray();
  const opened = Object.entries(asks.opened).map(([lesson, at]) => ({ lesson, at }));
  const twins = await livedTwins(db);
  const over = new Set<Id>(asks.asked.flatMap((lesson) => allNames(twins, lesson)));
  const due: Due[] = [];
  const all = [...kept, ...opened].filter(({ at }) => at >= from && at <= to);
  for (const { at, lesson } of all.sort((a, b) => a.at - b.at)) {
    if (over.has(lesson)) continue;
    const names = allNames(twins, lesson);
    for (const name of names) over.add(name);
    due.push({ names, freshFrom: at + AFTER - FRESH });
  }
  return due;
}
