import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import { commitment, newPairCode, newPairSide, pairingOf } from '../../sync/pairing.ts';
import type { Deps, PairOffer } from '../deps.ts';
import { pairStep } from './pair-step.ts';
import { randomBytes } from './random-bytes.ts';
import { teamOf } from './team-of.ts';

/** Begins a pairing on the device that lacks the log key. Problems: `team-missing`, `team-ended`, `pairing`, `team-server`. */
export const offerPairing = (deps: Deps, { team }: { team: Id }): Promise<Result<PairOffer>> =>
  attempt(async () => {
    const on = await teamOf(deps, team);
    if (!on.ok) return on;
    const code = newPairCode(randomBytes);
    const id = pairingOf({ team, person: on.value.link.person }, code);
    if (id === null) throw new Error('a new code is a code');
    const side = await newPairSide(crypto.subtle, randomBytes);
    const begun = await pairStep(on.value, { id, step: 1, payload: commitment(side.hello) });
    return begun.ok ? ok({ team, id, code, side, until: begun.value.expiresAt }) : begun;
  });
