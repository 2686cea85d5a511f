import { type ReviewOf, readReview } from '../../db/reviews.ts';
import type { Deps } from '../deps.ts';
import { keptGrant } from './grant-of.ts';

/** Whether a decision about a submission waits for its person on the server's page. */
export async function isConfirming(deps: Pick<Deps, 'db' | 'grants'>, of: ReviewOf): Promise<boolean> {
  const kept = await keptGrant(deps, of.team, of.submission);
  return kept?.bound != null && kept.bound.command !== (await readReview(deps.db, of)).sent?.command;
}
