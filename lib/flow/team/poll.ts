import { fail, ok, type Result } from '../../model/result.ts';
import { type Polled, pollToken } from '../../sync/connect.ts';
import type { Connecting, Deps } from '../deps.ts';
import { problemOf } from './problem-of.ts';

/** No answer is no refusal: a laptop that was closed for a moment goes on. */
const isPassing = ({ kind }: { kind: string }): boolean => kind === 'offline' || kind === 'busy';

/** Asks once whether the person has answered. Problem: `team-server`. */
export async function poll(
  deps: Pick<Deps, 'net'>,
  { origin, deviceCode }: Connecting,
): Promise<Result<Polled>> {
  const polled = await pollToken(deps.net.to(origin), origin, deviceCode);
  if (polled.ok) return ok(polled.value);
  return isPassing(polled.problem) ? ok({ kind: 'wait' }) : fail(problemOf(polled.problem, origin));
}
