import type { Db } from '../../db/schema.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { Link } from '../../sync/link.ts';
import { teamRows } from '../team/team-rows.ts';
import type { TeamLessonRow } from '../views/team-row.ts';
import type { TeamSetView } from '../views/team-set.ts';

/** A team's sets by title, each with those of its lessons that are in use. */
export async function teamSets(
  db: Db,
  { team, person }: Link,
  { rows, names }: { rows: readonly TeamLessonRow[]; names: ReadonlyMap<string, string> },
): Promise<TeamSetView[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sets = (await teamRows(db, team, 'set')).flatMap(({ body }) => {
    const set = ENTITIES.team.set.safeParse(body).data;
    if (set === undefined) return [];
    const lessons = set.lessons.flatMap((id) => byId.get(id) ?? []);
    const owner = set.owner === person ? ('self' as const) : ('other' as const);
    const { id, title, version } = set;
    const ownerName = owner === 'other' ? (names.get(set.owner) ?? null) : null;
    return [{ id, title, owner, ownerName, version, lessons, missing: set.lessons.length - lessons.length }];
  });
  return sets.sort((a, b) => a.title.localeCompare(b.title));
}
