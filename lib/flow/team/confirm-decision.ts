import { attempt } from '../../db/problem-of.ts';
import { noteTitle, readReview } from '../../db/reviews.ts';
import type { Decision } from '../../model/decision.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps, ReviewItem } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { askGrant } from './ask-grant.ts';
import { decisionOf } from './decision-of.ts';
import { reopenConfirm } from './reopen-confirm.ts';

/**
 * Prepares a decision about tier 3 or 4 and opens the server's page that shows it once more and asks who it is. It is sent once its
 * person has confirmed it there. Problems: `text-too-long`, `text-refused`, `team-missing`, `team-ended`, storage.
 */
export const confirmDecision = (
  deps: Deps,
  item: ReviewItem,
  verdict: Decision['verdict'],
): Promise<Result<void>> =>
  attempt(async () => {
    const body = decisionOf(item, await readReview(deps.db, item), verdict);
    if (!body.ok) return body;
    const { team, submission, contentHash, tier } = item;
    const again = await reopenConfirm(deps, item, body.value);
    if (!again.ok || again.value) return again.ok ? ok(undefined) : again;
    await noteTitle(deps.db, item, item.content.title);
    const bound = { command: newIds(deps)(), submission, contentHash, verdict, body: body.value, tier };
    return askGrant(deps, { team, bound });
  });
