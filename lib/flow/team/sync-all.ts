import type { Deps } from '../deps.ts';
import { syncTeam } from './sync-team.ts';

/** Syncs every team that is connected, one after the other; what goes wrong is noted at each and shown there. */
export async function syncAll(deps: Deps): Promise<void> {
  for (const { team, end } of await deps.db.links.toArray())
    if (end === null) await syncTeam(deps, { team, joins: true });
}
