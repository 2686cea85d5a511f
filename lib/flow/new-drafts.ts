import type { Db } from '../db/schema.ts';
import type { Draft } from '../model/draft.ts';
import type { LogEvent } from '../model/event.ts';

/** The drafts that are neither here nor already saved as a revision. */
export async function newDrafts(
  db: Db,
  drafts: readonly Draft[],
  fresh: readonly LogEvent[],
): Promise<Draft[]> {
  const stored = await db.drafts.bulkGet(drafts.map(({ id }) => id));
  const saved = await db.events.bulkGet(drafts.map(({ saveAs }) => saveAs.event));
  const coming = new Set(fresh.map(({ id }) => id));
  return drafts.filter((draft, index) => !stored[index] && !saved[index] && !coming.has(draft.saveAs.event));
}
