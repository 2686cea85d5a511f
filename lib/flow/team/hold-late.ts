import { type ReviewOf, readReview, writeReview } from '../../db/reviews.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import type { Deps } from '../deps.ts';

/** A decision that was not sent so long after it might have been, in ms, is made anew by its person or not at all. */
const LATE = 50_000;

/** Nothing is held for longer, in ms: where its time is further away, the clock was set back meanwhile. */
const HELD = 60_000;

/** Whether its person no longer expects it to be sent. Behind one whose time does not come, nothing else would be sent. */
const isLate = (notBefore: number, now: number): boolean => now > notBefore + LATE || notBefore > now + HELD;

/**
 * Takes out of the outbox what its person no longer expects to be sent; a decision is shown to them as made and not sent. One that was in
 * a push may be with the server: it stays the one they made until the next sync says what became of it.
 */
export const holdLate = ({ db, now }: Pick<Deps, 'db' | 'now'>, team: Id): PromiseLike<void> =>
  write(db, async () => {
    const waiting = await db.outbox.where('[team+state]').equals([team, 'waiting']).toArray();
    for (const row of waiting) {
      if (row.notBefore === undefined || !isLate(row.notBefore, now())) continue;
      if (row.what.t === 'contribution' && row.notBefore > now() + HELD) {
        // Its week is what the clock said then; the log keeps what was answered.
        await db.outbox.put({ ...row, state: 'void' });
        continue;
      }
      if (row.what.t !== 'command' || row.what.kind !== 'decide') continue;
      const { submission } = row.what.body as Pick<ReviewOf, 'submission'>;
      const of = { team, submission };
      const draft = await readReview(db, of);
      await db.outbox.put({ ...row, state: 'void' });
      if (draft.sent === null) continue;
      const sent = row.tried === true ? draft.sent : null;
      await writeReview(db, of, { ...draft, sent, late: draft.sent.verdict });
    }
  });
