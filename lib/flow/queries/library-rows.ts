import { Dexie } from 'dexie';
import type { Db, RowRecord } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';

/** What one kind of a team's rows holds, in the order of ids. */
export const libraryRows = (db: Db, team: Id, entity: 'lesson' | 'skill'): PromiseLike<RowRecord[]> =>
  db.rows
    .where('[team+stream+entity+id]')
    .between([team, 'team', entity, Dexie.minKey], [team, 'team', entity, Dexie.maxKey])
    .toArray();
