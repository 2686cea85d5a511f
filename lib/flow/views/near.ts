import type { DiffPart } from '../../lesson/diff-part.ts';
import type { Id } from '../../model/id.ts';
import type { TierValue } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Seat } from '../../review/policy.ts';
import type { Block } from './block.ts';

/** A near lesson of the team as it is live, with its skill, the tier and approvals a revision of it has, what this one would change of it, and what keeps it back under that tier. */
export type NearView = {
  lesson: Id;
  rev: Id;
  title: string;
  insight: string;
  skill: SkillId;
  tier: TierValue;
  seats: Seat[];
  changes: DiffPart[];
  blocks: Block[];
};
