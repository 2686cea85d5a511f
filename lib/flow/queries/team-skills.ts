import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import type { SkillId } from '../../model/skill.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { Link } from '../../sync/link.ts';
import type { TeamOwner } from '../deps.ts';
import { namesOf } from './names-of.ts';

/** A team's skill, and whether the person here owns it; `ownerName` is that of another who does, where it is known. */
export type TeamSkill = { id: SkillId; name: string; owner: TeamOwner; ownerName: string | null };

/** The skills of a team as its rows tell them. */
export async function teamSkills(db: Db, { team, person }: Link): Promise<TeamSkill[]> {
  const rows = await teamRowsOf(db, team, 'skill');
  const names = await namesOf(db, team);
  return rows.flatMap(({ body, carried }): TeamSkill[] => {
    const skill = carried === undefined ? ENTITIES.team.skill.safeParse(body).data : undefined;
    if (skill === undefined) return [];
    const { id, name, owner } = skill;
    if (owner === undefined) return [{ id, name, owner: 'nobody', ownerName: null }];
    if (owner === person) return [{ id, name, owner: 'self', ownerName: null }];
    return [{ id, name, owner: 'other', ownerName: names.get(owner) ?? null }];
  });
}
