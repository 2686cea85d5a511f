import type { Id } from '../../model/id.ts';
import type { TierValue } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';

/** Who decides about a lesson's home skill, as far as a device knows it: the person here, somebody else, or so far nobody. */
export type TeamOwner = 'self' | 'other' | 'nobody';

/** A live lesson of a team as the list shows it. */
export type TeamLessonRow = {
  id: Id;
  rev: Id;
  title: string;
  situation: string;
  skill: { id: SkillId; name: string } | null;
  owner: TeamOwner;
  /** What another who owns the skill is called; null where that is not known, or nobody else does. */
  ownerName: string | null;
  tier: TierValue;
  /** Until when what it says is vouched for; server clock in ms. */
  verifyBy: number | null;
  /** Why it is to be looked at again, or null; `questions` is said to those alone who stand for it. */
  recheck: string | null;
};
