import * as z from 'zod';
import type { Send } from '../model/send.ts';
import { asking } from './ask.ts';
import { type Answer, answered, type Moved, type SyncProblem } from './problem.ts';

const Granted = z.looseObject({ expires_at: z.int().nonnegative() });

/** Until when a server takes a grant this device made up, in ms of its clock; null while its person has not allowed it, and once it is over. */
export async function pollGrant(
  send: Send,
  of: { address: string; token: string },
  grant: string,
): Promise<Answer<number | null, SyncProblem | Moved>> {
  const answer = await asking(send, of)(Granted, '/v1/grant', { body: { grant } });
  if (answer.ok) return answered(answer.value.expires_at);
  const { problem } = answer;
  return problem.kind === 'refused' && problem.code === 'not_found' ? answered(null) : answer;
}
