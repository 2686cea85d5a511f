import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { askIfHeld, type GrantWanted } from './ask-if-held.ts';
import type { GrantState } from './grant-state.ts';

/**
 * Whether this device may decide, as the server says; without an answer, as it was. What is over is forgotten. `submission`: the one
 * decision of its confirmation. Problems: `team-missing`, `team-ended`.
 */
export async function checkGrant(deps: Deps, of: GrantWanted): Promise<Result<GrantState>> {
  const asked = await askIfHeld(deps, of);
  return asked.ok ? ok(asked.value.state) : asked;
}
