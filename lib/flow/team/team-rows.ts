import type { Db } from '../../db/schema.ts';
import { teamRowsOf } from '../../db/team-rows.ts';
import type { Id } from '../../model/id.ts';
import { type Skill, Skill as SkillWords } from '../../model/skill.ts';
import { DEFAULT_POLICY, TierPolicy } from '../../review/policy.ts';

/** The rows of one entity of a team's stream that this version can read. */
export const teamRows = async (db: Db, team: Id, entity: string) =>
  (await teamRowsOf(db, team, entity)).filter(({ carried }) => carried === undefined);

/** A row's body, whose form was looked at when it came; undefined where there is none or it cannot be read. */
export async function rowBody(
  db: Db,
  [team, stream, entity, id]: [team: Id, stream: 'me' | 'team', entity: string, id: string],
): Promise<unknown> {
  const row = await db.rows.get([team, stream, entity, id]);
  return row?.carried === undefined ? row?.body : undefined;
}

/** The team's skills by name. */
export const teamSkills = async (db: Db, team: Id): Promise<Skill[]> =>
  (await teamRows(db, team, 'skill'))
    .flatMap(({ body }) => SkillWords.safeParse(body).data ?? [])
    .sort((a, b) => a.name.localeCompare(b.name));

/** How many approvals each tier asks for in the team. */
export const teamPolicy = async (db: Db, team: Id): Promise<TierPolicy> =>
  TierPolicy.safeParse(await rowBody(db, [team, 'team', 'setting', 'tier-policy'])).data ?? DEFAULT_POLICY;
