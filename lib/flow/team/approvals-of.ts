import type { SubmissionTask } from '../../review/submission-task.ts';
import type { Approval } from '../views/approval.ts';
import type { Teammate } from '../views/teammate.ts';

/** The approvals among what was decided, the oldest first. */
export const approvalsOf = (
  decided: SubmissionTask['decided'],
  mate: (person: string) => Teammate,
): Approval[] =>
  decided
    .filter(({ verdict }) => verdict === 'approve')
    .map(({ by: person, ...said }) => ({ ...said, person, who: mate(person) }));
