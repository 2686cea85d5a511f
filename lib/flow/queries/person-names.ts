import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import { teamRows } from '../team/team-rows.ts';

/** The name of a member by their id, as the team's rows have it; null where they have none, as of an older server. */
export type NameOf = (person: string) => string | null;

/** What the members of a team are called. A name is shown where it belongs; nothing is found or ordered by it. */
export async function personNames(db: Db, team: Id): Promise<NameOf> {
  const rows = await teamRows(db, team, 'person');
  const names = new Map(rows.map(({ id, body }) => [id, (body as { name?: unknown } | null)?.name]));
  return (person) => {
    const name = names.get(person);
    return typeof name === 'string' && name !== '' ? name : null;
  };
}
