import type { Id } from '../../model/id.ts';
import type { SkillId } from '../../model/skill.ts';
import type { LinkEnd } from '../../sync/link.ts';
import type { TeamLessonRow, TeamOwner } from './team-row.ts';
import type { TeamSetView } from './team-set.ts';

/** A team whose lessons may be read here. An ended one is read only. */
export type LibraryTeam = {
  team: Id;
  name: string;
  address: string;
  end: LinkEnd | null;
  syncedAt: number | null;
  /** What is made or said now goes to this team, and to no other. */
  isActive: boolean;
};

/** `rows` are those found, best match first, else by title; `total` counts all, `newer` those this version cannot read. */
export type TeamLibraryView = {
  teams: LibraryTeam[];
  /** Whose lessons these are; null: there is no team. */
  of: LibraryTeam | null;
  rows: TeamLessonRow[];
  total: number;
  newer: number;
  /** `owner` is who decides about it: who owns a skill may make sets. */
  skills: { id: SkillId; name: string; owner: TeamOwner }[];
  sets: TeamSetView[];
  /** The person here is an admin of the team: who is, makes and changes any set. */
  isAdmin: boolean;
};
