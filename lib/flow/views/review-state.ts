import type { ReviewDraft } from '../../model/review-draft.ts';

/** What was said of it so far, and what became of the decision: null while there is none. */
export type ReviewState = {
  draft: ReviewDraft;
  decision:
    | null
    | { at: 'held'; until: number }
    | { at: 'sending' }
    | { at: 'sent' }
    /** The server was put back from a copy that does not have it: it is made anew or not at all. */
    | { at: 'lost' }
    /** It was taken out, and whether the server has it is told by the next sync. */
    | { at: 'unanswered' }
    | { at: 'refused'; code: string };
};
