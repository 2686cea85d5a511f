import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import type { SkillId } from '../../model/skill.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { Link } from '../../sync/link.ts';
import type { TeamOwner } from '../deps.ts';

/** A team's skill, and whether the person here owns it. */
export type TeamSkill = { id: SkillId; name: string; owner: TeamOwner };

/** The skills of a team as its rows tell them. */
export async function teamSkills(db: Db, { team, person }: Link): Promise<TeamSkill[]> {
  const rows = await teamRowsOf(db, team, 'skill');
  return rows.flatMap(({ body, carried }) => {
    const skill = carried === undefined ? ENTITIES.team.skill.safeParse(body).data : undefined;
    if (skill === undefined) return [];
    const { id, name, owner } = skill;
    return [{ id, name, owner: owner === undefined ? 'nobody' : owner === person ? 'self' : 'other' }];
  });
}
