import { attempt } from '../../db/problem-of.ts';
import { isDecided, readReview, writeReview } from '../../db/reviews.ts';
import { write } from '../../db/write.ts';
import type { Decision } from '../../model/decision.ts';
import { ok, type Result } from '../../model/result.ts';
import { syncSoon } from '../../platform/sync-alarm.ts';
import type { Deps, ReviewItem } from '../deps.ts';
import { askIfHeld } from './ask-if-held.ts';
import { enqueueDecision } from './enqueue-decision.ts';

type Verdict = Decision['verdict'];

/** Nothing is decided later behind a person's back: what cannot be sent now is only kept, for them to make it again. */
const prepare = ({ db }: Deps, item: ReviewItem, late: Verdict): PromiseLike<Result<'decided' | 'offline'>> =>
  write(db, async () => {
    if (await isDecided(db, item)) return ok('decided');
    const draft = await readReview(db, item);
    // What the server may have of one before is told by the next sync.
    await writeReview(db, item, { ...draft, sent: draft.late === null ? null : draft.sent, late });
    return ok('offline');
  });

/**
 * Puts a decision about tier 1 or 2 into the outbox, to be sent in ten seconds. 'grant': this device is not allowed to decide; nothing
 * was done. 'decided': one is on its way. 'offline': the server cannot be reached; it is kept and not sent. Problems: `text-too-long`, `text-refused`,
 * `team-missing`, `team-ended`, storage.
 */
export const sendDecision = (
  deps: Deps,
  item: ReviewItem,
  verdict: Verdict,
): Promise<Result<'sent' | 'decided' | 'offline' | 'grant'>> =>
  attempt(async () => {
    const asked = await askIfHeld(deps, { team: item.team });
    if (!asked.ok || asked.value.state !== 'held') return asked.ok ? ok('grant') : asked;
    if (!asked.value.told) return prepare(deps, item, verdict);
    const done = await enqueueDecision(deps, item, verdict);
    if (done.ok) await syncSoon().catch(() => undefined);
    return done;
  });
