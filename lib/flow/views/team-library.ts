import type { Id } from '../../model/id.ts';
import type { SkillId } from '../../model/skill.ts';
import type { LinkEnd } from '../../sync/link.ts';
import type { TeamLessonRow } from './team-row.ts';

/** A team whose lessons may be read here. An ended one is read only. */
export type LibraryTeam = {
  team: Id;
  name: string;
  address: string;
  end: LinkEnd | null;
  syncedAt: number | null;
};

/** `rows` are those found, best match first, else by title; `total` counts all, `newer` those this version cannot read. */
export type TeamLibraryView = {
  teams: LibraryTeam[];
  /** Whose lessons these are; null: there is no team. */
  of: LibraryTeam | null;
  rows: TeamLessonRow[];
  total: number;
  newer: number;
  skills: { id: SkillId; name: string }[];
};
