import type { Db } from '../../db/schema.ts';
import { visible } from '../../log/visible.ts';
import type { KnownEvent, LogEvent } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';

/** What practice follows from. */
const KINDS = ['check.answered', 'lesson.used', 'lesson.submitted', 'practice.paused', 'log.retracted'];

type Kept = { events: ReadonlyMap<Id, LogEvent>; shown: readonly KnownEvent[] };

const kept = new WeakMap<Db, Kept>();

const NOTHING: Kept = { events: new Map(), shown: [] };

/** The events practice follows from, in the order of the log. Of those read before only the ids are looked at. */
export async function practiceLog(db: Db): Promise<readonly KnownEvent[]> {
  // One kind at a time: each is one read of its part of the index, several at once would be a step for each event.
  const lists = await Promise.all(KINDS.map((kind) => db.events.where('kind').equals(kind).primaryKeys()));
  const ids = lists.flat();
  const { events: before, shown: known } = kept.get(db) ?? NOTHING;
  const fresh = ids.filter((id) => !before.has(id));
  if (fresh.length === 0 && ids.length === before.size) return known;
  const read = (await db.events.bulkGet(fresh)).filter((event) => event !== undefined);
  const here = new Set(ids);
  const events = new Map([...before].filter(([id]) => here.has(id)));
  for (const event of read) events.set(event.id, event);
  const shown = visible([...events.values()]);
  kept.set(db, { events, shown });
  return shown;
}
