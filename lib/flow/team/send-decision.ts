import { attempt } from '../../db/problem-of.ts';
import type { Decision } from '../../model/decision.ts';
import { ok, type Result } from '../../model/result.ts';
import { syncSoon } from '../../platform/sync-alarm.ts';
import type { Deps, ReviewItem } from '../deps.ts';
import { checkGrant } from './check-grant.ts';
import { enqueueDecision } from './enqueue-decision.ts';

/**
 * Puts a decision about tier 1 or 2 into the outbox, to be sent in ten seconds. 'grant': this device is not allowed to decide; nothing
 * was done. 'decided': one is on its way. Problems: `text-too-long`, `team-missing`, `team-ended`, storage.
 */
export const sendDecision = (
  deps: Deps,
  item: ReviewItem,
  verdict: Decision['verdict'],
): Promise<Result<'sent' | 'decided' | 'grant'>> =>
  attempt(async () => {
    const granted = await checkGrant(deps, { team: item.team });
    if (!granted.ok || granted.value !== 'held') return granted.ok ? ok('grant') : granted;
    const done = await enqueueDecision(deps, item, verdict);
    if (done.ok) await syncSoon().catch(() => undefined);
    return done;
  });
