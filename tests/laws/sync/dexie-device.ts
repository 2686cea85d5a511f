import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { openDb } from '../../../lib/db/open-db.ts';
import { enqueue } from '../../../lib/db/outbox.ts';
import { relink } from '../../../lib/db/relink.ts';
import { dexieSyncStore } from '../../../lib/db/sync-store.ts';
import { folds } from '../../../lib/log/folds.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { isSent, type Link } from '../../../lib/sync/link.ts';
import { relinked, renumbered, reopened, restartedLink } from '../../../lib/sync/restarted.ts';
import type { LawDevice } from './memory-device.ts';

/** A device of the laws that keeps everything as the extension does. */
export async function dexieDevice(first: Link): Promise<LawDevice & { drop(): Promise<void> }> {
  const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  const opened = await openDb(folds, newId, `laws-${randomUUID()}`);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const db = opened.value;
  const { team } = first;
  await db.links.put(first);
  const link = async () => must(await db.links.get(team), 'the connection');
  return {
    store: dexieSyncStore(db, { team, now: Date.now, rules: { restartedLink, reopened, isSent } }),
    link,
    events: () => db.events.toArray(),
    rows: async () => (await db.rows.toArray()).map(({ team: _team, round: _round, ...row }) => row),
    outbox: async () => (await db.outbox.toArray()).map(({ team: _, ...row }) => row),
    record: async (event) => {
      await appendEvents(db, [event]);
    },
    send: async (what, notBefore) => {
      await db.transaction('rw', [db.links, db.outbox], async () =>
        enqueue(db, await link(), [{ what, ...(notBefore === undefined ? {} : { notBefore }) }]),
      );
    },
    relink: (to) => relink(db, { team, ...to, now: 0, rules: { relinked, renumbered } }),
    drop: async () => {
      await db.delete();
    },
  };
}
