import type { RowRecord } from '../../db/schema.ts';
import { contentHash } from '../../hash/content-hash.ts';
import { LessonContent } from '../../model/lesson.ts';
import { SubmissionRow } from '../../review/rows.ts';
import type { ReviewWhy } from '../views/review.ts';

/** A submission as a task brings it: with the words that are to be decided about, and how many have approved. */
export type ReviewTask = { submission: SubmissionRow; content: LessonContent; approvals: number };

const WHY: Readonly<Record<string, ReviewWhy>> = { decide: 'decide', wrote: 'own', 'no-reviewer': 'nobody' };

/** Why a task is this person's, while its submission waits; null for one that is over or that says something else. */
export function whyOf({ body }: Pick<RowRecord, 'body'>): ReviewWhy | null {
  const { why, submission } = (body ?? {}) as { why?: unknown; submission?: { state?: unknown } };
  return submission?.state === 'waiting' ? (WHY[String(why)] ?? null) : null;
}

const isApproval = (one: unknown): boolean => (one as { verdict?: unknown } | null)?.verdict === 'approve';

/** A task as it is shown; null where its words are not those the server asks a decision about. */
export function readReviewTask({ body }: Pick<RowRecord, 'body'>): ReviewTask | null {
  const said = (body ?? {}) as Record<'submission' | 'content' | 'decided', unknown>;
  const submission = SubmissionRow.safeParse(said.submission);
  const content = LessonContent.safeParse(said.content);
  if (!submission.success || !content.success) return null;
  if (contentHash(content.data) !== submission.data.contentHash) return null;
  const decided: unknown[] = Array.isArray(said.decided) ? said.decided : [];
  return {
    submission: submission.data,
    content: content.data,
    approvals: decided.filter(isApproval).length,
  };
}
