import { pruneIssues } from '../db/issues-seen.ts';
import type { Db } from '../db/schema.ts';
import { uuidv7 } from '../model/id.ts';

const KEPT = 30 * 86_400_000;

/**
 * Removes what a person put away a month ago: drafts saved or discarded, and captures no draft needs any more, with what a
 * model had begun to say of them; and which issues were seen so long ago. Lessons hold their own excerpts, so none of them loses a quote.
 */
export async function tidyAway(db: Db, now: number): Promise<void> {
  await tidyDrafts(db, now);
  await pruneIssues(db, now);
}

const tidyDrafts = (db: Db, now: number): PromiseLike<void> =>
  db.transaction('rw', [db.drafts, db.captures, db.jobs], async () => {
    const before = now - KEPT;
    const closed = await db.drafts.where('state').anyOf('saved', 'discarded').toArray();
    await db.drafts.bulkDelete(closed.filter(({ changedAt }) => changedAt < before).map(({ id }) => id));
    const needed = new Set((await db.drafts.toArray()).map(({ capture }) => capture));
    // Ids begin with the time they were made in.
    const old = uuidv7(Math.max(before, 0), new Uint8Array(16));
    const captures = await db.captures.where('id').below(old).primaryKeys();
    const unneeded = captures.filter((id) => !needed.has(id));
    await db.captures.bulkDelete(unneeded);
    const kept = new Set(await db.captures.toCollection().primaryKeys());
    const begun = await db.jobs.toCollection().primaryKeys();
    await db.jobs.bulkDelete(begun.filter((id) => !kept.has(id)));
  });
