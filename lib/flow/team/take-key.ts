import { attempt } from '../../db/problem-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { decode } from '../../sync/bytes.ts';
import { openFromPair } from '../../sync/pairing.ts';
import type { Deps, PairMeeting } from '../deps.ts';
import { awaitStep } from './await-step.ts';
import { boxOf } from './has-backup.ts';
import { keepKey } from './keep-key.ts';
import { pairStep } from './pair-step.ts';
import { teamOf } from './team-of.ts';

const TAKEN = Uint8Array.of(1);

/**
 * Takes the log key from the other device, after its person has seen the same digits on both screens: a key that came from somebody
 * else would be one with which they read what is sent from here. Problems: as `meetGiver`, storage.
 */
export const takeKey = (
  deps: Deps,
  { meeting, earlier }: { meeting: PairMeeting; earlier: boolean },
  stop: AbortSignal,
): Promise<Result<{ events: number }>> =>
  attempt(async () => {
    const { team, id, secret } = meeting;
    const on = await teamOf(deps, team);
    if (!on.ok) return on;
    const handed = await awaitStep(on.value, { id, step: 4 }, stop);
    if (!handed.ok) return handed;
    const sealed = decode(handed.value.payload);
    const key = sealed && (await openFromPair(crypto.subtle, meeting, { secret, sealed }));
    if (key === null) return fail({ kind: 'pairing', why: 'strange' });
    const box = await boxOf(on.value);
    if (!box.ok) return box;
    const events = await keepKey(deps, { team, earlier }, key, box.value);
    // That the other screen hears of it is a courtesy; the key is here.
    await pairStep(on.value, { id, step: 5, payload: TAKEN });
    return ok({ events });
  });
