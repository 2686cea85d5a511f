import type { ReviewOf } from '../../db/reviews.ts';
import type { DiffPart } from '../../lesson/diff-part.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import type { Verdict } from '../../quote/verify.ts';
import type { Seat } from '../../review/policy.ts';
import type { ClaimSupport } from '../../review/support.ts';
import type { Approval } from './approval.ts';
import type { ReviewWhy } from './review-head.ts';
import type { RowTold } from './row-told.ts';
import type { Teammate } from './teammate.ts';

/** Something that happened to a lesson in its team, the oldest first: `what` is a verdict, or what a submission came to. */
export type ReviewAct = { at: number; who: Teammate; what: string };

/** Something that waits, with all its decision rests on. */
export type ReviewItem = ReviewOf &
  RowTold & {
    person: string;
    why: ReviewWhy;
    at: number;
    tier: TierValue;
    skill: string;
    author: Teammate;
    content: LessonContent;
    contentHash: string;
    /** Judged here, by the same rules; who gave each testimony, as persons, by its claim's id. */
    supports: ClaimSupport[];
    givers: Readonly<Record<string, readonly string[]>>;
    verdicts: Readonly<Record<string, Verdict>>;
    /** The titles of the team's lessons it was made of; what differs from the live revision, null where nothing is live. */
    merged: string[];
    diff: DiffPart[] | null;
    /** The approvals it needs in all, those it has, and those nobody has given yet. */
    required: Seat[];
    approvals: Approval[];
    missing: Seat[];
    history: ReviewAct[];
  };
