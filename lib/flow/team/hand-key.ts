import { readLogKey } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { decode } from '../../sync/bytes.ts';
import { REFUSAL, sealForPair } from '../../sync/pairing.ts';
import type { Deps, PairMeeting } from '../deps.ts';
import { awaitStep } from './await-step.ts';
import { pairStep } from './pair-step.ts';
import { randomBytes } from './random-bytes.ts';
import { teamOf } from './team-of.ts';

/**
 * Hands the log key to the other device, after its person has seen the same digits on both screens, and waits until it was taken.
 * Problems: as `answerPairing`.
 */
export const handKey = (deps: Deps, meeting: PairMeeting, stop: AbortSignal): Promise<Result<void>> =>
  attempt(async () => {
    const { team, id, secret } = meeting;
    const on = await teamOf(deps, team);
    if (!on.ok) return on;
    const key = decode((await readLogKey(deps.db, team)) ?? '');
    if (key === null || key.length === 0) return fail({ kind: 'recovery-code', why: 'other-key' });
    const payload = await sealForPair(crypto.subtle, meeting, { secret, key }, randomBytes);
    const handed = await pairStep(on.value, { id, step: 4, payload });
    const taken = handed.ok ? await awaitStep(on.value, { id, step: 5 }, stop) : handed;
    return taken.ok ? ok(undefined) : taken;
  });

/** The person saw other digits, or changed their mind: the other screen is told, and no key leaves. */
export const refusePairing = (deps: Deps, { team, id }: PairMeeting): Promise<Result<void>> =>
  attempt(async () => {
    const on = await teamOf(deps, team);
    if (on.ok) await pairStep(on.value, { id, step: 4, payload: REFUSAL });
    return ok(undefined);
  });
