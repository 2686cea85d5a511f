import type { RowRecord } from '../../db/schema.ts';
import type { ReviewDraft } from '../../model/review-draft.ts';
import { SubmissionRow } from '../../review/rows.ts';
import { SubmissionTask } from '../../review/submission-task.ts';

type Own = { person: string; sent: ReviewDraft['sent'] };

/**
 * Whether a decision the server took has to be made again: the task knows of it, and it was made under a lower tier than the submission
 * has by now. A task that does not know of it is older than the answer.
 */
export function isDueAgain({ body }: Pick<RowRecord, 'body'>, { person, sent }: Own): boolean {
  const said = (body ?? {}) as { submission?: { tier?: unknown }; decided?: unknown };
  const { data: tier } = SubmissionRow.shape.tier.safeParse(said.submission?.tier);
  const { data: decided = [] } = SubmissionTask.shape.decided.safeParse(said.decided);
  const own = decided.find(({ by }) => by === person);
  if (tier === undefined || own === undefined) return false;
  return (own.tier ?? sent?.tier ?? tier) < tier && (sent?.tier ?? 0) < tier;
}
