import type { ReviewDraft, ReviewQuestion } from '../../model/review-draft.ts';
import { shortfall } from '../../review/support.ts';
import type { ReviewItem } from '../views/review.ts';

const QUESTIONS: readonly ReviewQuestion[] = ['accurate', 'context', 'relevant'];

/** The questions a reviewer answers before they approve: none where little harm is done if the lesson is wrong. */
export const questionsOf = ({ tier }: Pick<ReviewItem, 'tier'>): readonly ReviewQuestion[] =>
  tier < 2 ? [] : QUESTIONS;

/** What an approval still lacks, by kind, with how many claims or excerpts; the server asks for the same. */
export type Lack = { kind: 'answers' | 'support' | 'finding' | 'confirmation'; count: number };

/** The first thing an approval still lacks, or null. */
export function lackOf(item: ReviewItem, draft: ReviewDraft): Lack | null {
  const { person, tier, supports, givers } = item;
  const { found, confirms, unfound } = draft;
  const reason = unfound.trim() === '' ? null : unfound;
  const approvals = [...item.approvals, { person, reason, found, confirms }];
  // Their own testimonies are another's to confirm, and whether that was done only the server knows.
  const lacks = shortfall({ tier, supports, givers, approvals, last: false });
  if (lacks?.kind === 'needs-support') return { kind: 'support', count: lacks.claims.length };
  if (lacks?.kind === 'needs-finding') return { kind: 'finding', count: lacks.excerpts.length };
  if (lacks?.kind === 'needs-confirmation') return { kind: 'confirmation', count: lacks.claims.length };
  const open = questionsOf(item).filter((question) => !draft.answers.includes(question));
  return open.length > 0 ? { kind: 'answers', count: open.length } : null;
}
