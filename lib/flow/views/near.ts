import type { DiffPart } from '../../lesson/diff-part.ts';
import type { Id } from '../../model/id.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Seat } from '../../review/policy.ts';

/** A near lesson of the team, with its skill, the approvals that a revision of it asks for, and what this one would change of it. */
export type NearView = {
  lesson: Id;
  title: string;
  insight: string;
  skill: SkillId;
  seats: Seat[];
  changes: DiffPart[];
};
