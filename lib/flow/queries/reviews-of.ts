import { readReview, sentRow } from '../../db/reviews.ts';
import type { Db, RowRecord } from '../../db/schema.ts';
import { taskRows } from '../../db/task-rows.ts';
import { SubmissionRow } from '../../review/rows.ts';
import type { Link } from '../../sync/link.ts';
import { isDueAgain } from '../team/is-due-again.ts';
import { isLarge, whyOf } from '../team/review-task.ts';
import type { ReviewHead } from '../views/review-head.ts';

type Said = {
  submission?: Partial<Record<'id' | 'at' | 'waitsFor', unknown>>;
  content?: { title?: unknown };
};

async function headOf(db: Db, link: Link, row: RowRecord): Promise<ReviewHead[]> {
  const why = whyOf(row);
  const { submission, content } = row.body as Said;
  if (why === null || typeof submission?.id !== 'string') return [];
  const of = { team: link.team, submission: submission.id };
  const draft = await readReview(db, of);
  const decided = why === 'decide' ? ((await sentRow(db, of, draft))?.state ?? null) : null;
  if (decided === 'acked' && !isDueAgain(row, { person: link.person, sent: draft.sent })) return [];
  const title = typeof content?.title === 'string' ? content.title : '';
  const at = typeof submission.at === 'number' ? submission.at : 0;
  const large = isLarge(content);
  const waitsFor = SubmissionRow.shape.waitsFor.safeParse(submission.waitsFor).data ?? null;
  const said = { ...of, teamName: link.teamName, title, at, large, waitsFor };
  return [{ ...said, why: decided === 'waiting' ? 'held' : why }];
}

/** What waits in every team that is connected, what waits longest first. */
export async function reviewsOf(db: Db): Promise<ReviewHead[]> {
  const links = (await db.links.toArray()).filter(({ end }) => end === null);
  const heads: ReviewHead[] = [];
  for (const link of links) {
    const rows = await taskRows(db, link.team, 'submission');
    heads.push(...(await Promise.all(rows.map((row) => headOf(db, link, row)))).flat());
  }
  return heads.sort((a, b) => a.at - b.at);
}

/** How much waits for this person's decision. */
export const countReviews = async (db: Db): Promise<number> =>
  (await reviewsOf(db)).filter(({ why }) => why === 'decide').length;
