import { fail, ok, type Result } from '../../model/result.ts';
import type { PairAnswer } from '../../protocol/pair.ts';
import { encode } from '../../sync/bytes.ts';
import { type Paired, postPair } from '../../sync/pair.ts';
import type { Answer, Moved, SyncProblem } from '../../sync/problem.ts';
import { problemOf } from './problem-of.ts';
import type { Connected } from './team-of.ts';

/** What a step's answer means to the person. */
export const pairTold = (answer: Answer<Paired, SyncProblem | Moved>, origin: string): Result<PairAnswer> => {
  if (!answer.ok) return fail(problemOf(answer.problem, origin));
  if (answer.value === 'gone') return fail({ kind: 'pairing', why: 'expired' });
  return answer.value === 'taken' ? fail({ kind: 'pairing', why: 'taken' }) : ok(answer.value);
};

type Step = { id: string; step: number; payload: Uint8Array };

/** Takes a step. Problems: `pairing`, `team-server`. */
export const pairStep = async ({ link: { address }, token, send }: Connected, { payload, ...step }: Step) =>
  pairTold(await postPair(send, { address, token }, { ...step, payload: encode(payload) }), address);
