import type { ReviewOf } from '../../db/reviews.ts';
import type { Deps, Live, ReviewItem } from '../deps.ts';
import { live } from './live.ts';
import { reviewItem } from './review-item.ts';

/** One submission with all its decision rests on; null once it no longer waits. */
export const watchReviewItem = ({ db }: Deps, { team, submission }: ReviewOf): Live<ReviewItem | null> =>
  live(async () => {
    const [row, link] = await Promise.all([
      db.rows.get([team, 'me', 'task', `submission:${submission}`]),
      db.links.get(team),
    ]);
    const isThere = row !== undefined && row.carried === undefined && link !== undefined;
    return isThere ? reviewItem(db, link, row) : null;
  });
