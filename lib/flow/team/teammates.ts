import type { Db } from '../../db/schema.ts';
import { SkillRoles } from '../../review/people.ts';
import type { Link } from '../../sync/link.ts';
import { namesOf } from '../queries/names-of.ts';
import type { Teammate } from '../views/teammate.ts';
import { rowBody } from './team-rows.ts';
import { whoIs } from './who-is.ts';

/** The roles about one skill of the team, and who a person is about it: with their name as far as the team's rows have it. */
export async function teammates(
  db: Db,
  { team, person }: Pick<Link, 'team' | 'person'>,
  skill: string | null,
): Promise<{ roles: SkillRoles; mate: (by: string) => Teammate }> {
  const row = await rowBody(db, [team, 'team', 'skill', skill ?? '']);
  const roles = SkillRoles.safeParse(row ?? {}).data ?? SkillRoles.parse({});
  const names = await namesOf(db, team);
  return { roles, mate: (by) => ({ who: whoIs(by, person, roles), name: names.get(by) ?? null }) };
}
