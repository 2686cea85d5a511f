import type { DiffPart } from '../../lesson/diff-part.ts';
import type { Id } from '../../model/id.ts';
import type { TierValue } from '../../model/lesson.ts';
import type { SkillId } from '../../model/skill.ts';
import type { Seat } from '../../review/policy.ts';

/** How the team takes a lesson's next revision. */
export type NextThere = {
  /** The skill under which it is live there: its people decide, whatever it is submitted under. Null where it is not. */
  home: SkillId | null;
  /** Its tier there, which never falls below what the lesson has; the approvals that asks for. */
  tier: TierValue;
  seats: Seat[];
  /** What is live there though its author neither sent it nor wrote on it, and what this one changes of it; null: nothing is. */
  other: { lesson: Id; rev: Id; changes: DiffPart[] } | null;
};
