import { Dexie } from 'dexie';
import type { Id } from '../model/id.ts';
import { visitKeys } from '../text/page-keys.ts';
import { inTeam } from './row-pages.ts';
import type { Db, RowRecord } from './schema.ts';

/** What one kind of a team's rows holds, also what this version cannot read, in the order of ids. */
export const teamRowsOf = (db: Db, team: Id, entity: string): PromiseLike<RowRecord[]> =>
  db.rows
    .where('[team+stream+entity+id]')
    .between([team, 'team', entity, Dexie.minKey], [team, 'team', entity, Dexie.maxKey])
    .toArray();

/** The rows of a team's lessons that may quote the page of an address, found by it; a few others may be among them. */
export const lessonRowsOn = (db: Db, team: Id, address: string): PromiseLike<RowRecord[]> =>
  db.rows
    .where('pages')
    .anyOf(visitKeys(address).map((key) => inTeam(team, key)))
    .distinct()
    .toArray();
