import type { Send } from '../model/send.ts';
import { PairAnswer, type PairRequest } from '../protocol/pair.ts';
import { asking } from './ask.ts';
import { type Answer, answered, type Moved, type SyncProblem } from './problem.ts';

type Of = { address: string; token: string };

/** taken: that step is not the next one, or not this device's. gone: there is no such pairing, or it is over. */
export type Paired = PairAnswer | 'taken' | 'gone';

type Asked = Promise<Answer<Paired, SyncProblem | Moved>>;

async function paired(asked: Promise<Answer<PairAnswer, SyncProblem | Moved>>): Asked {
  const answer = await asked;
  if (answer.ok || answer.problem.kind !== 'refused') return answer;
  if (answer.problem.code === 'not_found') return answered('gone');
  return answer.problem.code === 'step_taken' ? answered('taken') : answer;
}

/** Takes one step of a pairing. */
export const postPair = (send: Send, of: Of, step: PairRequest): Asked =>
  paired(asking(send, of)(PairAnswer, '/v1/pair', { body: step }));

/** The newest step of a pairing. */
export const readPair = (send: Send, of: Of, id: string): Asked =>
  paired(asking(send, of)(PairAnswer, `/v1/pair/${id}`));
