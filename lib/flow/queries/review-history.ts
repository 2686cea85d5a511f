import type { SubmissionTask } from '../../review/submission-task.ts';
import type { ReviewAct } from '../views/review.ts';
import type { Teammate } from '../views/teammate.ts';

/** Ends that nobody decided, and so are not among the decisions. */
const UNDECIDED: ReadonlySet<string> = new Set(['withdrawn', 'stale']);

/** Who submitted, decided or took back what of a lesson, the oldest first. */
export function reviewHistory(
  { submission, decided, history }: SubmissionTask,
  mate: (person: string) => Teammate,
): ReviewAct[] {
  const own = { by: submission.submitter, state: submission.state, at: submission.at, decided };
  return [...history, own].flatMap(({ by, state, at, decided: said }) => [
    { at, who: mate(by), what: UNDECIDED.has(state) ? state : 'submitted' },
    ...said.map((one) => ({ at: one.at, who: mate(one.by), what: one.verdict })),
  ]);
}
