import type { Id } from '../model/id.ts';
import type { Db, RowRecord } from './schema.ts';

/** The rows of a team's tasks about one kind of thing that the person here has; not those this version cannot read. */
export const taskRows = (
  db: Db,
  team: Id,
  about: 'submission' | 'flag' | 'answer' | 'lesson',
): Promise<RowRecord[]> =>
  db.rows
    .where('[team+stream+entity+id]')
    .between([team, 'me', 'task', `${about}:`], [team, 'me', 'task', `${about}:\uffff`])
    .filter(({ carried }) => carried === undefined)
    .toArray();

/** What the task is about, by its row's id. */
export const taskRef = ({ id }: Pick<RowRecord, 'id'>): Id => id.slice(id.indexOf(':') + 1) as Id;
