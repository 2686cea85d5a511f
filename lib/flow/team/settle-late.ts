import { lateReviews, sentRow, writeReview } from '../../db/reviews.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import type { Deps } from '../deps.ts';
import { settledBy } from './settled-by.ts';

/**
 * What became of decisions that were taken out though they had been in a push, once the person's stream was read to its end: the server's
 * result stands for the answer that was lost; without one they did not arrive. One whose device was connected anew has no row any more.
 */
export const settleLate = ({ db }: Pick<Deps, 'db'>, team: Id): PromiseLike<void> =>
  write(db, async () => {
    for (const { of, draft } of await lateReviews(db, team)) {
      const settled = draft.sent && (await settledBy(db, team, draft.sent.command));
      if (settled === null) {
        await writeReview(db, of, { ...draft, sent: null });
        continue;
      }
      const row = await sentRow(db, of, draft);
      if (row !== null) await db.outbox.put({ ...row, ...settled });
      await writeReview(db, of, { ...draft, late: null });
    }
  });
