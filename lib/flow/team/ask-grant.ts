import { attempt } from '../../db/problem-of.ts';
import type { Id } from '../../model/id.ts';
import type { KeptGrant } from '../../model/kept-grant.ts';
import { ok, type Result } from '../../model/result.ts';
import { encode } from '../../sync/bytes.ts';
import type { Deps } from '../deps.ts';
import { openGrantPage } from './grant-page.ts';
import { teamOf } from './team-of.ts';

const SECRET_BYTES = 32;

/**
 * Asks the person on the server's page whether this device may decide: anything of tiers 1 and 2, or the one decision of `bound`.
 * What it made up is kept before the page opens, since that closes a popup. Problems: `team-missing`, `team-ended`.
 */
export const askGrant = (
  deps: Deps,
  { team, bound = null }: { team: Id; bound?: KeptGrant['bound'] },
): Promise<Result<void>> =>
  attempt(async () => {
    const connected = await teamOf(deps, team);
    if (!connected.ok) return connected;
    const grant = encode(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
    const kept = { team, grant, bound, askedAt: deps.now(), expiresAt: null };
    await deps.grants.put(kept);
    await openGrantPage(deps, connected.value.link, kept);
    return ok(undefined);
  });
