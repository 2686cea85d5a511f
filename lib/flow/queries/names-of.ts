import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import type { Id } from '../../model/id.ts';
import { ENTITIES } from '../../protocol/rows.ts';

/** What those who are in a team are called, by their id; who left, was erased or has no name is not in it. */
export async function namesOf(db: Db, team: Id): Promise<ReadonlyMap<string, string>> {
  const rows = await teamRowsOf(db, team, 'person');
  return new Map(
    rows.flatMap(({ id, body, carried }): [string, string][] => {
      const name = carried === undefined ? ENTITIES.team.person.safeParse(body).data?.name.trim() : undefined;
      return name ? [[id, name]] : [];
    }),
  );
}
