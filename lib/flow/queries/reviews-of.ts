import { readReview, sentRow, submissionTaskRows } from '../../db/reviews.ts';
import type { Db, RowRecord } from '../../db/schema.ts';
import { SubmissionRow } from '../../review/rows.ts';
import type { Link } from '../../sync/link.ts';
import { isDueAgain } from '../team/is-due-again.ts';
import { isLarge, whyOf } from '../team/review-task.ts';
import type { ReviewHead } from '../views/review-head.ts';

async function headOf(db: Db, link: Link, row: RowRecord): Promise<ReviewHead[]> {
  const why = whyOf(row);
  const { submission, content } = row.body as {
    submission?: { id?: unknown; at?: unknown; waitsFor?: unknown };
    content?: { title?: unknown };
  };
  if (why === null || typeof submission?.id !== 'string') return [];
  const of = { team: link.team, submission: submission.id };
  const draft = await readReview(db, of);
  const decided = why === 'decide' ? ((await sentRow(db, of, draft))?.state ?? null) : null;
  if (decided === 'acked' && !isDueAgain(row, { person: link.person, sent: draft.sent })) return [];
  const title = typeof content?.title === 'string' ? content.title : '';
  const at = typeof submission.at === 'number' ? submission.at : 0;
  const large = isLarge((row.body as { content?: unknown }).content);
  const waitsFor = SubmissionRow.shape.waitsFor.safeParse(submission.waitsFor).data ?? null;
  const said = { ...of, teamName: link.teamName, title, at, large, waitsFor };
  return [{ ...said, why: decided === 'waiting' ? 'held' : why }];
}

/** What waits in every team that is connected, what waits longest first. */
export async function reviewsOf(db: Db): Promise<ReviewHead[]> {
  const links = (await db.links.toArray()).filter(({ end }) => end === null);
  const heads: ReviewHead[] = [];
  for (const link of links)
    for (const row of await submissionTaskRows(db, link.team)) heads.push(...(await headOf(db, link, row)));
  return heads.sort((a, b) => a.at - b.at);
}

/** How much waits for this person's decision. */
export const countReviews = async (db: Db): Promise<number> =>
  (await reviewsOf(db)).filter(({ why }) => why === 'decide').length;
