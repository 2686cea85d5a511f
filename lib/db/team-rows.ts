import { Dexie } from 'dexie';
import type { Id } from '../model/id.ts';
import type { Db, RowRecord } from './schema.ts';

/** What one kind of a team's rows holds, also what this version cannot read, in the order of ids. */
export const teamRowsOf = (db: Db, team: Id, entity: string): PromiseLike<RowRecord[]> =>
  db.rows
    .where('[team+stream+entity+id]')
    .between([team, 'team', entity, Dexie.minKey], [team, 'team', entity, Dexie.maxKey])
    .toArray();
