import { attempt } from '../../db/problem-of.ts';
import { sha256 } from '../../hash/sha256.ts';
import type { Id } from '../../model/id.ts';
import type { KeptGrant } from '../../model/kept-grant.ts';
import { ok, type Result } from '../../model/result.ts';
import { encode } from '../../sync/bytes.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps } from '../deps.ts';
import { teamOf } from './team-of.ts';

const SECRET_BYTES = 32;

/** The server's page on which the person allows it; the page sees only the secret's hash. */
function pageOf({ address, team, device }: Link, { grant, bound }: Pick<KeptGrant, 'grant' | 'bound'>): URL {
  const page = new URL(`/t/${team}/${bound === null ? 'grant' : 'confirm'}`, address);
  const { body: _, tier: __, ...facts } = bound ?? { body: {}, tier: undefined };
  page.search = `${new URLSearchParams({ device, challenge: sha256(grant), ...facts })}`;
  return page;
}

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
    await deps.grants.put({ team, grant, bound, askedAt: deps.now(), expiresAt: null });
    await deps.page.openSource(pageOf(connected.value.link, { grant, bound }).href);
    return ok(undefined);
  });
