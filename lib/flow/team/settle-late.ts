import { lateReviews, sentRow, writeReview } from '../../db/reviews.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ENTITIES } from '../../protocol/rows.ts';
import type { Deps } from '../deps.ts';
import { rowBody } from './team-rows.ts';

/**
 * What became of decisions that were taken out though they had been in a push, once the person's stream was read to its end: the server's
 * result stands for the answer that was lost; without one they did not arrive.
 */
export const settleLate = ({ db }: Pick<Deps, 'db'>, team: Id): PromiseLike<void> =>
  write(db, async () => {
    for (const { of, draft } of await lateReviews(db, team)) {
      const row = await sentRow(db, of, draft);
      const body = draft.sent && (await rowBody(db, [team, 'me', 'result', draft.sent.command]));
      const result = ENTITIES.me.result.safeParse(body).data;
      if (row === null || result === undefined) {
        await writeReview(db, of, { ...draft, sent: null });
        continue;
      }
      const refused = { state: 'dead', refused: { code: result.code ?? 'rejected' } } as const;
      await db.outbox.put({ ...row, ...(result.status === 'rejected' ? refused : { state: 'acked' }) });
      await writeReview(db, of, { ...draft, late: null });
    }
  });
