import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import type { SkillId } from '../../model/skill.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { Link } from '../../sync/link.ts';
import type { TeamOwner } from '../deps.ts';
import type { NameOf } from './person-names.ts';

/** A team's skill, and who owns it. */
export type TeamSkill = { id: SkillId; name: string; owner: TeamOwner; ownerName: string | null };

/** The skills of a team as its rows tell them. */
export async function teamSkills(db: Db, { team, person }: Link, nameOf: NameOf): Promise<TeamSkill[]> {
  const rows = await teamRowsOf(db, team, 'skill');
  return rows.flatMap(({ body, carried }): TeamSkill[] => {
    const skill = carried === undefined ? ENTITIES.team.skill.safeParse(body).data : undefined;
    if (skill === undefined) return [];
    const { id, name, owner } = skill;
    if (owner === undefined) return [{ id, name, owner: 'nobody', ownerName: null }];
    return [{ id, name, owner: owner === person ? 'self' : 'other', ownerName: nameOf(owner) }];
  });
}
