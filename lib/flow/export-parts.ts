import type { Db } from '../db/schema.ts';
import { wellFormed } from '../text/well-formed.ts';
import type { Progress } from './deps.ts';

const CHUNK = 500;

type Part = Progress & { list: 'events' | 'drafts'; items: readonly unknown[] };

/** What an export holds, some events at a time: every log event, then the open drafts. Captures stay on the device. */
export async function* exportParts(db: Db): AsyncGenerator<Part> {
  const open = db.drafts.where('state').anyOf('open', 'carried');
  const counted = (await db.events.count()) + (await open.count());
  let done = 0;
  const part = (list: Part['list'], items: readonly unknown[]): Part => {
    done += items.length;
    // What is added meanwhile is in the file too.
    return { list, items, done, total: Math.max(done, counted) };
  };
  yield part('events', []);
  let last = '';
  for (;;) {
    const events = await db.events.where('id').above(last).limit(CHUNK).toArray();
    const newest = events.at(-1);
    if (!newest) break;
    yield part('events', events);
    last = newest.id;
  }
  const drafts = await open.toArray();
  yield part(
    'drafts',
    // One broken text of one draft would make the whole file unreadable.
    drafts.map((draft) => wellFormed({ ...draft, state: 'open' })),
  );
}
