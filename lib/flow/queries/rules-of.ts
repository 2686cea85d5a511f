import type { Db } from '../../db/schema.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { Link } from '../../sync/link.ts';
import type { LibraryLessonView, TeamLessonRow } from '../deps.ts';
import { pageRules } from '../team/page-rules.ts';
import { rowBody } from '../team/team-rows.ts';

/** On which addresses a team's lesson is always shown; who owns its skill and their deputy say so, and where there is neither an admin. */
export async function rulesOf(
  db: Db,
  { team, person, role }: Link,
  { id, skill }: TeamLessonRow,
): Promise<LibraryLessonView['rules']> {
  const rule = (await pageRules(db, team)).find(({ lesson }) => lesson === id);
  const body = skill === null ? null : await rowBody(db, [team, 'team', 'skill', skill.id]);
  const held = ENTITIES.team.skill.safeParse(body).data;
  const isHeld = held?.owner !== undefined || held?.deputy !== undefined;
  const isAdmin = role === 'admin' && held !== undefined && !isHeld;
  const mayChange = held?.owner === person || held?.deputy === person || isAdmin;
  return { patterns: rule?.patterns ?? [], mayChange };
}
