import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { erasing } from '../../../lib/db/append-only.ts';
import { backUp } from '../../../lib/db/back-up.ts';
import { linkOf } from '../../../lib/db/links.ts';
import { openDb } from '../../../lib/db/open-db.ts';
import { enqueue } from '../../../lib/db/outbox.ts';
import { relink } from '../../../lib/db/relink.ts';
import type { Db } from '../../../lib/db/schema.ts';
import { dexieSyncStore } from '../../../lib/db/sync-store.ts';
import { write } from '../../../lib/db/write.ts';
import { afterErasure } from '../../../lib/flow/team/after-erasure.ts';
import { folds } from '../../../lib/log/folds.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { isSent } from '../../../lib/sync/link.ts';
import { relinked, renumbered, reopened, restartedLink } from '../../../lib/sync/restarted.ts';
import type { LawDevice } from './device.ts';

const random = () => crypto.getRandomValues(new Uint8Array(16));

const rules = { restartedLink, reopened, isSent };

/** Everything as it was kept, in the running transaction; entries are removed here as by their person alone. */
async function putBack(db: Db, kept: readonly (readonly [string, unknown[]])[]): Promise<void> {
  erasing.add(Dexie.currentTransaction.idbtrans);
  for (const [name, rows] of kept) {
    const table = db.table(name);
    await table.bulkDelete(await table.toCollection().primaryKeys());
    await table.bulkAdd(rows);
  }
}

/** A device of the laws that keeps everything as the extension does. */
export async function dexieDevice(): Promise<LawDevice> {
  const id = () => uuidv7(Date.now(), random());
  const opened = await openDb(folds, id, `laws-${randomUUID()}`);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const db = opened.value;
  return {
    connect: async (link) => {
      await db.links.put(link);
    },
    store: (team) => dexieSyncStore(db, { team, now: Date.now, rules }),
    link: (team) => linkOf(db, team),
    teams: async () => (await db.links.toArray()).map(({ team }) => team),
    events: () => db.events.toArray(),
    rows: async (team) =>
      (await db.rows.filter((row) => row.team === team).toArray()).map(
        ({ team: _team, round: _round, ...row }) => row,
      ),
    outbox: async (team) =>
      (await db.outbox.filter((row) => row.team === team).toArray()).map(({ team: _, ...row }) => row),
    lessons: async () =>
      (await db.lessons.toArray()).flatMap(({ row, deletedBy }) =>
        row === null ? [] : [JSON.stringify([row.id, row.rev, row.title, deletedBy])],
      ),
    record: async (event) => {
      await appendEvents(db, [event]);
    },
    send: async (team, what, notBefore) => {
      await db.transaction('rw', [db.links, db.outbox], async () =>
        enqueue(db, await linkOf(db, team), [{ what, ...(notBefore === undefined ? {} : { notBefore }) }]),
      );
    },
    copyEarlier: async (team, earlier) => {
      await write(db, () => backUp(db, { team, earlier, isSent }));
    },
    retry: async (team) => {
      await write(db, async () => {
        for (const row of await db.outbox.where('[team+state]').equals([team, 'dead']).toArray()) {
          await db.outbox.put({ ...row, state: 'void' });
          await enqueue(db, await linkOf(db, team), [{ what: row.what }]);
        }
      });
    },
    afterErasure: async (team, keep) => {
      const done = await afterErasure({ db, now: Date.now }, { team, keep });
      if (!done.ok) throw new Error(done.problem.kind);
    },
    relink: (team, to) => relink(db, { team, ...to, now: 0, rules: { relinked, renumbered } }),
    keep: async () => {
      const kept = await Promise.all(
        db.tables.map(async (table) => [table.name, await table.toArray()] as const),
      );
      return () => db.transaction('rw', db.tables, () => putBack(db, kept));
    },
    drop: async () => {
      await db.delete();
    },
  };
}
