import { fail, type Result } from '../../model/result.ts';
import type { PairAnswer } from '../../protocol/pair.ts';
import { encode } from '../../sync/bytes.ts';
import { readPair } from '../../sync/pair.ts';
import { REFUSAL } from '../../sync/pairing.ts';
import { later } from '../later.ts';
import { pairTold } from './pair-step.ts';
import type { Connected } from './team-of.ts';

const EVERY = 1_000;

/** Waits until the other device has taken a step. Problems: `pairing`, `cancelled`, `team-server`. */
export async function awaitStep(
  { link: { address }, token, send }: Connected,
  { id, step }: { id: string; step: number },
  stop: AbortSignal,
): Promise<Result<PairAnswer>> {
  while (!stop.aborted) {
    const read = await readPair(send, { address, token }, id);
    const isPassing = !read.ok && (read.problem.kind === 'offline' || read.problem.kind === 'busy');
    const now = isPassing ? null : pairTold(read, address);
    if (now !== null && (!now.ok || now.value.step >= step))
      return now.ok && now.value.payload === encode(REFUSAL)
        ? fail({ kind: 'pairing', why: 'refused' })
        : now;
    await later(EVERY, stop);
  }
  return fail({ kind: 'cancelled' });
}
