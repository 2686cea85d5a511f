import type { TierValue } from '../../model/lesson.ts';
import type { SubmissionTask } from '../../review/submission-task.ts';
import type { Approval } from '../views/approval.ts';
import type { Teammate } from '../views/teammate.ts';

type Said = { verdict: string; tier?: TierValue | undefined };

/** Whether something that was decided is an approval that counts: one under no lower tier than the submission has by now. */
export const isCounted =
  ({ tier }: { tier: TierValue }) =>
  ({ verdict, tier: under = tier }: Said): boolean =>
    verdict === 'approve' && under >= tier;

/** The approvals that count among what was decided, the oldest first. */
export const approvalsOf = (
  { submission, decided }: Pick<SubmissionTask, 'submission' | 'decided'>,
  mate: (person: string) => Teammate,
): Approval[] =>
  decided
    .filter(isCounted(submission))
    .map(({ by: person, ...said }) => ({ ...said, person, who: mate(person) }));
