import { type ReviewOf, readReview, writeReview } from '../../db/reviews.ts';
import type { Db, OutRecord } from '../../db/schema.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import type { Deps } from '../deps.ts';
import { dropBound } from './drop-bound.ts';
import { isLate, isSetBack } from './is-late.ts';

/** Decisions, and answers for the team's figures whose week is what the clock said then; the log keeps what was answered. */
const isOver = ({ what, notBefore }: OutRecord, now: number): boolean => {
  if (notBefore === undefined || !isLate(notBefore, now)) return false;
  if (what.t === 'contribution') return isSetBack(notBefore, now);
  return what.t === 'command' && what.kind === 'decide';
};

const lateOf = async ({ outbox }: Db, team: Id, now: number): Promise<OutRecord[]> =>
  (await outbox.where('[team+state]').equals([team, 'waiting']).toArray()).filter((row) => isOver(row, now));

/**
 * Takes out of the outbox what its person no longer expects to be sent; a decision is shown to them as made and not sent, and its grant is
 * forgotten with it. One that was in a push may be with the server: it stays theirs until the next sync says what became of it.
 */
export async function holdLate(
  { db, now, grants }: Pick<Deps, 'db' | 'now' | 'grants'>,
  team: Id,
): Promise<void> {
  const taken = await write(db, async () => {
    const late = await lateOf(db, team, now());
    for (const row of late) {
      await db.outbox.put({ ...row, state: 'void' });
      if (row.what.t !== 'command') continue;
      const of = { team, submission: (row.what.body as Pick<ReviewOf, 'submission'>).submission };
      const draft = await readReview(db, of);
      if (draft.sent === null) continue;
      await writeReview(db, of, { ...draft, sent: row.tried ? draft.sent : null, late: draft.sent.verdict });
    }
    return late;
  });
  await dropBound({ grants }, taken);
}
