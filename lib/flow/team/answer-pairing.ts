import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { decode, encode } from '../../sync/bytes.ts';
import { commitment, isHello, newPairSide, pairDigits, pairingOf } from '../../sync/pairing.ts';
import type { Deps, PairMeeting } from '../deps.ts';
import { awaitStep } from './await-step.ts';
import { pairStep } from './pair-step.ts';
import { randomBytes } from './random-bytes.ts';
import { teamOf } from './team-of.ts';

type Typed = { team: Id; code: string };

/** Answers the pairing of a typed code, on the device that has the log key. Problems: `pairing`, `cancelled`, as `offerPairing`. */
export const answerPairing = (
  deps: Deps,
  { team, code }: Typed,
  stop: AbortSignal,
): Promise<Result<PairMeeting>> =>
  attempt(async () => {
    const on = await teamOf(deps, team);
    if (!on.ok) return on;
    const of = { team, person: on.value.link.person };
    const id = pairingOf(of, code);
    if (id === null) return fail({ kind: 'pairing', why: 'code' });
    const begun = await awaitStep(on.value, { id, step: 1 }, stop);
    if (!begun.ok && begun.problem.kind === 'pairing') return fail({ kind: 'pairing', why: 'code' });
    if (!begun.ok) return begun;
    const { secret, hello: giver } = await newPairSide(crypto.subtle, randomBytes);
    const spoke = await pairStep(on.value, { id, step: 2, payload: giver });
    if (!spoke.ok) return spoke;
    const shown = await awaitStep(on.value, { id, step: 3 }, stop);
    if (!shown.ok) return shown;
    const taker = decode(shown.value.payload);
    const isKept = taker !== null && isHello(taker) && encode(commitment(taker)) === begun.value.payload;
    if (!isKept) return fail({ kind: 'pairing', why: 'strange' });
    const hellos = { taker, giver };
    const { expiresAt: until } = shown.value;
    return ok({ team, of, id, hellos, until, secret, digits: pairDigits(of, id, hellos) });
  });
