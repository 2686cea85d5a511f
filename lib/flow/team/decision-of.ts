import type { Decision } from '../../model/decision.ts';
import { claimsOf } from '../../model/lesson-claims.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { ReviewDraft } from '../../model/review-draft.ts';
import { MAX_BODY } from '../../protocol/item.ts';
import { badTextIn } from '../../rules/bad-text-in.ts';
import type { ReviewItem } from '../views/review.ts';

/** About as many characters as all comments of one decision may have together: they travel as one command. */
const MOST = 6_000;

/** What was said of the claims that the item has, by their ids. */
function commentsOf({ content }: Pick<ReviewItem, 'content'>, { comments }: ReviewDraft) {
  const said = claimsOf(content).map(({ id }) => [id, comments[id]?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/** What is sent for a verdict. Problems: `text-refused`; `text-too-long` where the comments together are longer than one decision holds. */
export function decisionOf(
  item: ReviewItem,
  draft: ReviewDraft,
  verdict: Decision['verdict'],
): Result<Record<string, unknown>> {
  const { submission, contentHash } = item;
  const { found, confirms, unfound } = draft;
  const comments = commentsOf(item, draft);
  const comment = verdict === 'reject' ? draft.reason.trim() : '';
  const reason = unfound.trim() === '' ? null : unfound.trim();
  const said = Object.keys(comments).length === 0 ? {} : { comments };
  const body = { submission, contentHash, verdict, comment, ...said, found, confirms, reason };
  const why = badTextIn(body);
  if (why !== null) return fail({ kind: 'text-refused', why });
  const bytes = new TextEncoder().encode(JSON.stringify(body)).length;
  return bytes > MAX_BODY ? fail({ kind: 'text-too-long', max: MOST }) : ok(body);
}
