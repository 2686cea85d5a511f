import { enqueue, letGoRefused } from '../../db/outbox.ts';
import { isDecided, readReview, writeReview } from '../../db/reviews.ts';
import { write } from '../../db/write.ts';
import type { Decision } from '../../model/decision.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Deps, ReviewItem } from '../deps.ts';
import { newIds } from '../new-id.ts';
import { decisionOf } from './decision-of.ts';

/** How long a decision can be taken back, in ms: before that it is not sent. */
const UNDO = 10_000;

/** Puts a decision into the outbox with what its reviewer said, in one transaction. 'decided': one is on its way. Problems: `text-too-long`, `text-refused`, `team-missing`. */
export const enqueueDecision = (
  deps: Deps,
  item: ReviewItem,
  verdict: Decision['verdict'],
): PromiseLike<Result<'sent' | 'decided'>> => {
  const { db, now } = deps;
  return write(db, async () => {
    const [link, draft] = [await db.links.get(item.team), await readReview(db, item)];
    if (link === undefined) return fail({ kind: 'team-missing' });
    if (await isDecided(db, item)) return ok('decided');
    const body = decisionOf(item, draft, verdict);
    if (!body.ok) return body;
    const command = newIds(deps)();
    const what = { t: 'command', id: command, kind: 'decide', v: 1, at: now(), body: body.value } as const;
    if (draft.sent !== null) await letGoRefused(db, item.team, draft.sent.command);
    const [made] = await enqueue(db, link, [{ what, notBefore: now() + UNDO }]);
    const sent = made === undefined ? null : { command, n: made.n, verdict, tier: item.tier };
    await writeReview(db, item, { ...draft, sent, late: null, title: item.content.title });
    return ok('sent');
  });
};
