import type { RowRecord } from '../../db/schema.ts';
import { contentHash } from '../../hash/content-hash.ts';
import { LessonContent } from '../../model/lesson.ts';
import { claimsOf } from '../../model/lesson-claims.ts';
import { decidingSkill, LessonRow } from '../../review/rows.ts';
import { SubmissionTask } from '../../review/submission-task.ts';
import type { ReviewWhy } from '../views/review-head.ts';

const WHY: Readonly<Record<string, ReviewWhy>> = { decide: 'decide', wrote: 'own', 'no-reviewer': 'nobody' };

/** More claims than are read in a popup. */
const MANY = 30;

export function isLarge(content: unknown): boolean {
  const read = LessonContent.safeParse(content);
  return read.success && claimsOf(read.data).length > MANY;
}

/** Why a task is this person's, while its submission waits; null for one that is over or that says something else. */
export function whyOf({ body }: Pick<RowRecord, 'body'>): ReviewWhy | null {
  const { why, submission } = (body ?? {}) as { why?: unknown; submission?: { state?: unknown } };
  return submission?.state === 'waiting' ? (WHY[String(why)] ?? null) : null;
}

/** A task as it is shown; null where its words are not those the server asks a decision about. */
export function readReviewTask({ body }: Pick<RowRecord, 'body'>): SubmissionTask | null {
  const { data: task } = SubmissionTask.safeParse(body);
  return task === undefined || contentHash(task.content) !== task.submission.contentHash ? null : task;
}

/** The skill whose people decide about it; a server that does not tell of the lesson says only what was proposed. */
export const skillOf = ({ lesson, content }: SubmissionTask): string =>
  decidingSkill(LessonRow.safeParse(lesson).data ?? null, content.skills[0] ?? '');
