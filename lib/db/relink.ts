import { Dexie } from 'dexie';
import type { Id } from '../model/id.ts';
import type { Link, Standing } from '../sync/link.ts';
import { linkOf } from './links.ts';
import type { Db, OutRecord } from './schema.ts';

type Rules = {
  relinked(link: Link, to: Standing & { device: string; rows: number }): Link;
  renumbered(rows: readonly OutRecord[], now: number): OutRecord[];
};

/** Stores that a device was connected to its team again, in one transaction: its outbox under new numbers, nothing of it gone. */
export const relink = (
  db: Db,
  { team, now, rules, ...to }: Standing & { team: Id; device: Id; now: number; rules: Rules },
): Promise<void> =>
  Promise.resolve(
    db.transaction('rw', [db.links, db.outbox, db.seen], async () => {
      const link = await linkOf(db, team);
      const mine = db.outbox.where('[team+n]').between([team, Dexie.minKey], [team, Dexie.maxKey]);
      const rows = rules.renumbered(await mine.toArray(), now);
      await mine.delete();
      await db.outbox.bulkAdd(rows);
      await db.seen.where('[team+id]').between([team, Dexie.minKey], [team, Dexie.maxKey]).delete();
      await db.links.put(rules.relinked(link, { ...to, rows: rows.length }));
    }),
  );
