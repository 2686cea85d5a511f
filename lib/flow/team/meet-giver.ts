import { attempt } from '../../db/problem-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { decode } from '../../sync/bytes.ts';
import { isHello, pairDigits } from '../../sync/pairing.ts';
import type { Deps, PairMeeting, PairOffer } from '../deps.ts';
import { awaitStep } from './await-step.ts';
import { pairStep } from './pair-step.ts';
import { teamOf } from './team-of.ts';

/** Waits for the other device, and shows it what was promised. Problems: as `offerPairing`, `cancelled`. */
export const meetGiver = (deps: Deps, offer: PairOffer, stop: AbortSignal): Promise<Result<PairMeeting>> =>
  attempt(async () => {
    const { team, id, side, until } = offer;
    const on = await teamOf(deps, team);
    if (!on.ok) return on;
    const answer = await awaitStep(on.value, { id, step: 2 }, stop);
    if (!answer.ok) return answer;
    const giver = decode(answer.value.payload);
    if (giver === null || !isHello(giver)) return fail({ kind: 'pairing', why: 'strange' });
    const shown = await pairStep(on.value, { id, step: 3, payload: side.hello });
    if (!shown.ok) return shown;
    const [of, hellos] = [
      { team, person: on.value.link.person },
      { taker: side.hello, giver },
    ];
    return ok({ team, of, id, hellos, until, secret: side.secret, digits: pairDigits(of, id, hellos) });
  });
