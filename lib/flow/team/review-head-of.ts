import { readReview } from '../../db/reviews.ts';
import type { Db, RowRecord } from '../../db/schema.ts';
import { SubmissionRow } from '../../review/rows.ts';
import type { Link } from '../../sync/link.ts';
import type { ReviewHead } from '../views/review-head.ts';
import { isDueAgain } from './is-due-again.ts';
import { isLarge, whyOf } from './review-task.ts';
import { sentState } from './sent-state.ts';

type Said = {
  submission?: Partial<Record<'id' | 'at' | 'waitsFor', unknown>>;
  content?: { title?: unknown };
};

/** What a task says of a submission in the list of those that wait; nothing where it is decided, or no submission's. */
export async function reviewHeadOf(db: Db, link: Link, row: RowRecord): Promise<ReviewHead[]> {
  const why = whyOf(row);
  const { submission, content } = row.body as Said;
  if (why === null || typeof submission?.id !== 'string') return [];
  const of = { team: link.team, submission: submission.id };
  const draft = await readReview(db, of);
  const decided = why === 'decide' ? ((await sentState(db, of, draft))?.state ?? null) : null;
  if (decided === 'acked' && !isDueAgain(row, { person: link.person, sent: draft.sent })) return [];
  const title = typeof content?.title === 'string' ? content.title : '';
  const at = typeof submission.at === 'number' ? submission.at : 0;
  const large = isLarge(content);
  const waitsFor = SubmissionRow.shape.waitsFor.safeParse(submission.waitsFor).data ?? null;
  const said = { ...of, teamName: link.teamName, title, at, large, waitsFor };
  return [{ ...said, why: decided === 'waiting' ? 'held' : why }];
}
