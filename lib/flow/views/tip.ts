import type { Id } from '../../model/id.ts';
import type { PageFacts } from '../../tips/query.ts';
import type { Reason } from '../../tips/rank.ts';
import type { TeamOwner } from './team-row.ts';

export type { PageFacts };

/** A lesson shown because it fits a page. */
export type TipView = {
  lesson: Id;
  /** Null for one of the person's own. */
  team: Id | null;
  title: string;
  reasons: readonly Reason[];
  /** Those who decide about it want it on this page. */
  wanted: boolean;
  owner: { owner: TeamOwner; ownerName: string | null };
  skill: { id: string; name: string } | null;
  /** Until when what a team's lesson says is vouched for; server clock in ms. */
  verifyBy: number | null;
  /** When a lesson of one's own was last saved, in ms. */
  savedAt: number | null;
};

/**
 * What the person does not want tips of: a lesson or topic for a time, a site for good, or a lesson on one page. `name` is what it is
 * called in the settings; `until` in ms, null for good.
 */
export type Quiet = {
  kind: 'lesson' | 'topic' | 'site' | 'page';
  id: string;
  /** The page's address key, for a lesson on one page. */
  page?: string;
  name: string;
  until: number | null;
};

/** A lesson the person said does not fit a page; `event` is what to retract. */
export type JudgedTip = { event: Id; lesson: Id; name: string; page: string };
