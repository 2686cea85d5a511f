import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { retract } from '../retract.ts';
import { undoOutcome } from './undo-outcome.ts';

/**
 * Takes back all that was said of a lesson in one go, given in the order it was said. The last comes last: until then it counts, and
 * nothing of the others goes to the team once more. `sent` as `undoOutcome` says it. Problems: `not-found`, storage.
 */
export async function takeOutOutcomes(
  deps: Deps,
  { events }: { events: readonly Id[] },
): Promise<Result<{ sent: boolean }>> {
  const last = events.at(-1);
  for (const target of events.slice(0, -1)) {
    const gone = await retract(deps, { target });
    if (!gone.ok) return gone;
  }
  return last === undefined ? ok({ sent: false }) : undoOutcome(deps, { event: last });
}
