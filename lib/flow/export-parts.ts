import { readDevice } from '../db/meta.ts';
import type { Db } from '../db/schema.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from '../log/export-file.ts';
import type { Prefs, Progress } from './deps.ts';

const CHUNK = 500;

const lines = (items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join(',\n');

/**
 * The text of an export, in parts, read some events at a time: every log event, open drafts and what the person set.
 * Captures stay on the device.
 */
export async function* exportParts(
  db: Db,
  { at, note, prefs: { theme, name, always, never } }: { at: number; note: string; prefs: Prefs },
): AsyncGenerator<Progress & { text: string }> {
  const device = await readDevice(db);
  const open = db.drafts.where('state').anyOf('open', 'carried');
  const counted = (await db.events.count()) + (await open.count());
  let done = 0;
  // What is added meanwhile is in the file too.
  const part = (text: string) => ({ text, done, total: Math.max(done, counted) });
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, note, exportedAt: at, device };
  yield part(`${JSON.stringify(head).slice(0, -1)},\n"events":[\n`);
  let last = '';
  for (;;) {
    const events = await db.events.where('id').above(last).limit(CHUNK).toArray();
    const newest = events.at(-1);
    if (!newest) break;
    done += events.length;
    yield part(`${last === '' ? '' : ',\n'}${lines(events)}`);
    last = newest.id;
  }
  const drafts = await open.toArray();
  done += drafts.length;
  const all = lines(drafts.map((draft) => ({ ...draft, state: 'open' })));
  yield part(`\n],\n"drafts":[\n${all}\n],\n"prefs":${JSON.stringify({ theme, name, always, never })}}\n`);
}
