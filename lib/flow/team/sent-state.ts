import { type ReviewOf, sentRow } from '../../db/reviews.ts';
import type { Db, OutRecord } from '../../db/schema.ts';
import type { ReviewDraft } from '../../model/review-draft.ts';
import { settledBy } from './settled-by.ts';

/**
 * What became of the decision a person made: as its row says, or the server's result alone where there is no row any more, since the
 * device was connected anew. null: nothing is known of it.
 */
export async function sentState(
  db: Db,
  of: ReviewOf,
  draft: ReviewDraft,
): Promise<Pick<OutRecord, 'state' | 'refused' | 'notBefore'> | null> {
  const row = await sentRow(db, of, draft);
  return row === null && draft.sent !== null ? settledBy(db, of.team, draft.sent.command) : row;
}
