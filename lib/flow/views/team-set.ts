import type { Id } from '../../model/id.ts';
import type { TeamLessonRow, TeamOwner } from './team-row.ts';

/** A set of a team: "read these first, in this order". */
export type TeamSetView = {
  id: Id;
  title: string;
  owner: TeamOwner;
  ownerName: string | null;
  /** How often it was changed; null for one that is not there yet. */
  version: number | null;
  /** Those of its lessons that are in use, in its order. */
  lessons: TeamLessonRow[];
  /** How many more it names that are not in use, or not readable here. */
  missing: number;
};

/** A set as its owner leaves it. */
export type SetWish = { id: Id | null; title: string; lessons: Id[]; version: number | null };
