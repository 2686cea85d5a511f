import { endLink } from '../../db/links.ts';
import { attempt } from '../../db/problem-of.ts';
import { write } from '../../db/write.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import { sayDisconnected } from '../../sync/connect.ts';
import type { Deps } from '../deps.ts';
import { releaseOrigin } from '../release-origin.ts';
import { teamOf } from './team-of.ts';

/**
 * Ends this device's connection: here at once, on the server as far as it can be reached. Everything that was made or waits stays; the
 * browser's permission for the server goes where nothing else needs it.
 * `told` says whether the server knows. Problems: `team-missing`, `team-ended`, storage.
 */
export const disconnect = (deps: Deps, { team }: { team: Id }): Promise<Result<{ told: boolean }>> =>
  attempt(async () => {
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const { link, token, send } = connected.value;
    for (const grant of await deps.grants.list()) if (grant.team === team) await deps.grants.drop(grant);
    await write(deps.db, () => endLink(deps.db, team, 'disconnected'));
    const told = await sayDisconnected(send, { address: link.address, token });
    await releaseOrigin(deps, link.address);
    return ok({ told: told.ok });
  });
