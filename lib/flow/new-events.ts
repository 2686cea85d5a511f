import { isSameEvent } from '../db/same-event.ts';
import type { Db } from '../db/schema.ts';
import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { breathe } from './breathe.ts';
import type { PlanProgress, Watched } from './deps.ts';

const CHUNK = 1_000;

/**
 * The events that are not here yet, each once.
 * Problems: `import-invalid` where an id has other content here or twice in the file, `cancelled`.
 */
export async function newEvents(
  db: Db,
  events: readonly LogEvent[],
  { onProgress, signal }: Watched<PlanProgress>,
): Promise<Result<LogEvent[]>> {
  const fresh = new Map<Id, LogEvent>();
  for (let start = 0; start < events.length; start += CHUNK) {
    await breathe();
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const chunk = events.slice(start, start + CHUNK);
    const stored = await db.events.bulkGet(chunk.map(({ id }) => id));
    for (const [index, event] of chunk.entries()) {
      const known = stored[index] ?? fresh.get(event.id);
      if (!known) fresh.set(event.id, event);
      else if (!isSameEvent(known, event)) {
        return fail({ kind: 'import-invalid', where: `events[${start + index}].id` });
      }
    }
    onProgress?.({ step: 'comparing', done: start + chunk.length, total: events.length });
  }
  return ok([...fresh.values()]);
}
