import type { ReviewOf } from '../../db/reviews.ts';
import type { DiffPart } from '../../lesson/diff-part.ts';
import type { LessonContent, TierValue } from '../../model/lesson.ts';
import type { Verdict } from '../../quote/verify.ts';
import type { Seat } from '../../review/policy.ts';
import type { ClaimSupport } from '../../review/support.ts';

/** decide: it waits for this person. own: this person wrote or submitted it. nobody: an admin sees that nobody may decide it. */
export type ReviewWhy = 'decide' | 'own' | 'nobody';

/** A line of the list of what waits. */
export type ReviewHead = ReviewOf & {
  teamName: string;
  title: string;
  why: ReviewWhy;
  /** When it was submitted; the server's clock in ms. */
  at: number;
};

/** Something that waits, with all its decision rests on. */
export type ReviewItem = ReviewOf & {
  person: string;
  /** What its submitter is called, or null where that is not known. */
  by: string | null;
  why: ReviewWhy;
  at: number;
  tier: TierValue;
  skill: string;
  content: LessonContent;
  contentHash: string;
  supports: ClaimSupport[];
  verdicts: Readonly<Record<string, Verdict>>;
  /** What differs from the live revision; null where nothing is live. */
  diff: DiffPart[] | null;
  /** The approvals it needs in all, and how many it has. */
  required: Seat[];
  approvals: number;
};
