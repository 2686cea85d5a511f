import type { Id } from '../model/id.ts';
import { ensureDevice } from './meta.ts';
import { rebuildProjections } from './rebuild.ts';
import type { Db } from './schema.ts';
import { tipDbOf } from './tip-db.ts';

/** Deletes the database with everything in it, and the index of tips that was made of it, and opens it again, empty and as another device. */
export async function eraseDb(db: Db, newId: () => Id): Promise<void> {
  await tipDbOf(db).delete({ disableAutoOpen: false });
  await db.delete({ disableAutoOpen: false });
  await db.open();
  await ensureDevice(db, newId);
  // Both are empty; clearing them is what tells open pages to look again, as the rebuild does for the rest.
  const seen = [db.drafts, db.captures, db.secrets, db.sendings, db.jobs, db.links, db.outbox, db.rows];
  await db.transaction('rw', seen, () => Promise.all(seen.map((table) => table.clear())));
  await rebuildProjections(db);
}
