import type { DiffPart } from '../../lesson/diff-part.ts';
import type { Id } from '../../model/id.ts';
import type { TierValue } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Seat } from '../../review/policy.ts';

/** A near lesson of the team as it is live, with its skill, the tier and approvals a revision of it has, and what this one would change of it. */
export type NearView = {
  lesson: Id;
  rev: Id;
  title: string;
  insight: string;
  skill: SkillId;
  tier: TierValue;
  seats: Seat[];
  changes: DiffPart[];
};
