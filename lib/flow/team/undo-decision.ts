import { attempt } from '../../db/problem-of.ts';
import { type ReviewOf, readReview, sentRow, writeReview } from '../../db/reviews.ts';
import { write } from '../../db/write.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';

/** Takes a decision back that was not sent yet; false where it was. What was said of the submission stays. Problems: storage. */
export const undoDecision = ({ db, now }: Deps, of: ReviewOf): Promise<Result<boolean>> =>
  attempt(() =>
    write(db, async () => {
      const draft = await readReview(db, of);
      const row = await sentRow(db, of, draft);
      if (row?.state !== 'waiting' || (row.notBefore ?? 0) <= now()) return ok(false);
      await db.outbox.put({ ...row, state: 'void' });
      await writeReview(db, of, { ...draft, sent: null });
      return ok(true);
    }),
  );
