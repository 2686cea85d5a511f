import type { Db } from '../../db/schema.ts';
import { taskRows } from '../../db/task-rows.ts';
import { reviewHeadOf } from '../team/review-head-of.ts';
import type { ReviewHead } from '../views/review-head.ts';

/** What waits in every team that is connected, what waits longest first. */
export async function reviewsOf(db: Db): Promise<ReviewHead[]> {
  const links = (await db.links.toArray()).filter(({ end }) => end === null);
  const heads: ReviewHead[] = [];
  for (const link of links) {
    const rows = await taskRows(db, link.team, 'submission');
    heads.push(...(await Promise.all(rows.map((row) => reviewHeadOf(db, link, row)))).flat());
  }
  return heads.sort((a, b) => a.at - b.at);
}

/** How much waits for this person's decision. */
export const countReviews = async (db: Db): Promise<number> =>
  (await reviewsOf(db)).filter(({ why }) => why === 'decide').length;
