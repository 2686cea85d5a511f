import type { Id } from '../model/id.ts';
import type { LessonContent, LessonKind, TierValue } from '../model/lesson.ts';
import type { SkillId } from '../model/skill.ts';
import type { SuggestionEdit } from './suggested.ts';

/** Where a claim can be added: a list takes it at its end, a single place is replaced. */
export type Slot =
  | 'insight'
  | 'steps'
  | 'mistakes'
  | 'branches'
  | 'symptom'
  | 'seen'
  | 'tried'
  | 'cause'
  | 'fix'
  | 'prevention'
  | 'definition'
  | 'examples'
  | 'nonExamples';

/** One change a person makes to a draft; each is saved by itself. */
export type DraftEdit =
  | { kind: 'title'; text: string }
  | { kind: 'situation'; text: string }
  | { kind: 'why'; text: string }
  | { kind: 'lesson-kind'; to: LessonKind }
  | { kind: 'claim-text'; claim: Id; text: string }
  | { kind: 'claim-testimony'; claim: Id; knownFrom: string; link?: string }
  /** The person names the words; code finds them on the page or refuses. */
  | { kind: 'claim-quote'; claim: Id; exact: string }
  | { kind: 'claim-add'; slot: Slot; text: string; branchIf?: string }
  | { kind: 'claim-remove'; claim: Id }
  | { kind: 'claim-move'; claim: Id; by: -1 | 1 }
  | { kind: 'step-caution'; claim: Id; text: string | null }
  | { kind: 'branch-if'; claim: Id; text: string }
  /** '' takes it out. */
  | { kind: 'branch-escalate'; claim: Id; text: string }
  | { kind: 'skills'; skills: SkillId[] }
  | { kind: 'tier'; value: TierValue; reason: string }
  | { kind: 'check-add'; claim?: Id }
  | { kind: 'check-scenario'; check: Id; text: string }
  | { kind: 'check-question'; check: Id; text: string }
  | {
      kind: 'check-option';
      check: Id;
      option: string;
      text?: string;
      rationale?: string;
      right?: boolean;
    }
  | { kind: 'check-remove'; check: Id }
  | SuggestionEdit
  | { kind: 'caution-quote'; claim: Id }
  | { kind: 'caution-dismiss'; claim: Id }
  /** Undoes a removal of a claim, a caution or a check; `before` is the content it was removed from. */
  | { kind: 'put-back'; id: Id; before: LessonContent };
