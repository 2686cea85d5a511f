import type { Deps } from '../deps.ts';
import { syncTeam } from './sync-team.ts';

/**
 * Syncs every team that is connected, one after the other; what goes wrong is noted at each and shown there. A mistake of ours at one
 * keeps none of the others waiting, and is thrown after them.
 */
export async function syncAll(deps: Deps): Promise<void> {
  const broken: unknown[] = [];
  for (const { team, end } of await deps.db.links.toArray())
    if (end === null) await syncTeam(deps, { team, joins: true }).catch((error) => broken.push(error));
  if (broken.length > 0) throw broken[0];
}
