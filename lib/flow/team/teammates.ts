import type { Db } from '../../db/schema.ts';
import { SkillRoles } from '../../review/people.ts';
import type { Link } from '../../sync/link.ts';
import type { Teammate } from '../views/teammate.ts';
import { whoIs } from './open-seats.ts';
import { rowBody, teamRows } from './team-rows.ts';

/** The roles about one skill of the team, and who a person is about it: with their name as far as the team's rows have it. */
export async function teammates(
  db: Db,
  { team, person }: Pick<Link, 'team' | 'person'>,
  skill: string | null,
): Promise<{ roles: SkillRoles; mate: (by: string) => Teammate }> {
  const row = await rowBody(db, [team, 'team', 'skill', skill ?? '']);
  const roles = SkillRoles.safeParse(row ?? {}).data ?? SkillRoles.parse({});
  const people = await teamRows(db, team, 'person');
  const names = new Map(people.map(({ id, body }) => [id, (body as { name?: string } | null)?.name ?? null]));
  return { roles, mate: (by) => ({ who: whoIs(by, person, roles), name: names.get(by) ?? null }) };
}
