import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Link } from '../../sync/link.ts';
import { namesOf } from '../queries/names-of.ts';
import type { TeamSkillView } from '../views/team-skill.ts';
import type { LastSent } from './last-sent.ts';
import { rowBody, teamSkills } from './team-rows.ts';

/** The team's skills with who decides about their lessons. */
export async function skillViews(db: Db, { team, person }: Link): Promise<TeamSkillView[]> {
  const names = await namesOf(db, team);
  const holder = (by: string | undefined): TeamSkillView['owner'] => {
    if (by === undefined) return null;
    return by === person ? 'you' : { name: names.get(by) ?? null };
  };
  return (await teamSkills(db, team)).map(({ id, name, owner, deputy }) => ({
    ...{ id, name },
    owner: holder(owner),
    deputy: holder(deputy),
  }));
}

/** The skill a lesson was put under last, as far as the server has told. */
export async function lastSkill(db: Db, team: Id, last: LastSent | null): Promise<SkillId[]> {
  const task = last && (await rowBody(db, [team, 'me', 'task', `submission:${last.submission}`]));
  const skill = (task as { lesson?: { homeSkill?: SkillId } } | null | undefined)?.lesson?.homeSkill;
  return skill === undefined ? [] : [skill];
}
