import type { Decision } from '../../model/decision.ts';
import { claimsOf } from '../../model/lesson-claims.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { ReviewDraft } from '../../model/review-draft.ts';
import type { ReviewItem } from '../views/review.ts';

const MOST = 2_000;
/** As much of a claim as tells its author which one is meant. */
const NAMED = 80;

/** A line for each claim that was commented, under the claim's own words. */
function commentOf({ content }: Pick<ReviewItem, 'content'>, { comments }: ReviewDraft): string {
  const lines = claimsOf(content).flatMap(({ id, text }) => {
    const said = comments[id]?.trim() ?? '';
    return said === '' ? [] : [`“${text.length > NAMED ? `${text.slice(0, NAMED)}…` : text}”\n${said}`];
  });
  return lines.join('\n\n');
}

/** What is sent for a verdict. Problem: `text-too-long` where the comments together are longer than one decision holds. */
export function decisionOf(
  item: ReviewItem,
  draft: ReviewDraft,
  verdict: Decision['verdict'],
): Result<Record<string, unknown>> {
  const { submission, contentHash } = item;
  const { found, confirms, unfound } = draft;
  const comment = verdict === 'reject' ? draft.reason.trim() : commentOf(item, draft);
  if (comment.length > MOST) return fail({ kind: 'text-too-long', max: MOST });
  const reason = unfound.trim() === '' ? null : unfound.trim();
  return ok({ submission, contentHash, verdict, comment, found, confirms, reason });
}
