import type { ReviewOf } from '../../db/reviews.ts';
import { readReview } from '../../db/reviews.ts';
import type { Deps, Live, ReviewHead, ReviewState } from '../deps.ts';
import { sentState } from '../team/sent-state.ts';
import { live } from './live.ts';
import { reviewsOf } from './reviews-of.ts';

/** What waits for this person, and what of theirs waits. */
export const watchReviews = ({ db }: Pick<Deps, 'db'>): Live<ReviewHead[]> => live(() => reviewsOf(db));

/** What was said of one submission so far, and what became of the decision. */
export const watchReviewState = ({ db }: Deps, of: ReviewOf): Live<ReviewState> =>
  live(async () => {
    const draft = await readReview(db, of);
    const row = await sentState(db, of, draft);
    if (row?.state === 'dead')
      return { draft, decision: { at: 'refused', code: row.refused?.code ?? 'rejected' } };
    if (row?.state === 'acked') return { draft, decision: { at: 'sent' } };
    const isOut = row === null || row.state === 'void';
    if (isOut && draft.sent !== null && draft.late !== null) return { draft, decision: { at: 'unanswered' } };
    // One that was refused was let go by its person: it is told no more, and nothing was lost.
    if (row?.state === 'void' && row.refused === undefined) return { draft, decision: { at: 'lost' } };
    if (row?.state !== 'waiting') return { draft, decision: null };
    const decision =
      row.notBefore === undefined
        ? ({ at: 'sending' } as const)
        : ({ at: 'held', until: row.notBefore } as const);
    return { draft, decision };
  });
