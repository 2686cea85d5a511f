import type { Db } from '../../db/schema.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { Link } from '../../sync/link.ts';
import type { LibraryLessonView, TeamLessonRow } from '../deps.ts';
import { pageRules } from '../team/page-rules.ts';
import { rowBody } from '../team/team-rows.ts';

/** On which addresses a team's lesson is always shown; who owns its skill and their deputy say so. */
export async function rulesOf(
  db: Db,
  { team, person }: Link,
  { id, skill }: TeamLessonRow,
): Promise<LibraryLessonView['rules']> {
  const rule = (await pageRules(db, team)).find(({ lesson }) => lesson === id);
  const body = skill === null ? null : await rowBody(db, [team, 'team', 'skill', skill.id]);
  const { owner, deputy } = ENTITIES.team.skill.safeParse(body).data ?? {};
  return { patterns: rule?.patterns ?? [], mayChange: owner === person || deputy === person };
}
