import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { lessonOf } from '../queries/team-lessons.ts';

/** Those of these lessons that there may be tips of: the person's own, and what a team of this device has approved. */
export async function lessonsHere(db: Db, ids: readonly Id[]): Promise<Set<Id>> {
  const own = await db.lessons.bulkGet([...ids]);
  const here = new Set(
    own.flatMap((record) => (record?.row && record.deletedBy === null ? [record.id] : [])),
  );
  const teams = (await db.links.toArray()).map(({ team }) => team);
  const keys = ids.flatMap((id) => teams.map((team): string[] => [team, 'team', 'lesson', id]));
  for (const row of await db.rows.where('[team+stream+entity+id]').anyOf(keys).toArray()) {
    const id = row.id as Id;
    if (row.carried === undefined && lessonOf(id, row.body, new Map()) !== null) here.add(id);
  }
  return here;
}
