import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import type { TeamSetView } from '../views/team-set.ts';
import { namesOf } from './names-of.ts';
import { searchTeam } from './search-team.ts';
import { type TeamLesson, teamLessons } from './team-lessons.ts';
import { teamSets } from './team-sets.ts';
import { type TeamSkill, teamSkills } from './team-skills.ts';

/** A team's live lessons in memory, by title; `search` answers ids, best match first. */
export type TeamIndex = {
  lessons: TeamLesson[];
  skills: TeamSkill[];
  sets: TeamSetView[];
  newer: number;
  search(text: string): Id[];
};

const kept = new WeakMap<Db, Map<Id, { key: string; index: TeamIndex }>>();

/** A team's lessons, read again only when its rows have changed: every change of them moves the connection's cursor. */
export async function teamIndex(db: Db, link: Link): Promise<TeamIndex> {
  const key = JSON.stringify([link.teamRows, link.round, link.renewing, link.epoch]);
  const teams = kept.get(db) ?? new Map<Id, { key: string; index: TeamIndex }>();
  kept.set(db, teams);
  const before = teams.get(link.team);
  if (before?.key === key) return before.index;
  const skills = await teamSkills(db, link);
  const { lessons, newer } = await teamLessons(db, link.team, skills);
  const rows = lessons.map(({ row }) => row);
  const sets = await teamSets(db, link, { rows, names: await namesOf(db, link.team) });
  const index = { lessons, skills, sets, newer, search: searchTeam(lessons) };
  teams.set(link.team, { key, index });
  return index;
}
