import type { ReviewDraft } from '../../model/review-draft.ts';

/** What was said of it so far, and what became of the decision: null while there is none. */
export type ReviewState = {
  draft: ReviewDraft;
  decision:
    | null
    | { at: 'held'; until: number }
    | { at: 'sending' }
    | { at: 'sent' }
    | { at: 'refused'; code: string };
};
