import type { Id } from '../../model/id.ts';
import type { Opener } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';
import { checkKey } from './check-key.ts';
import { sealerOf } from './sealer-of.ts';
import type { Connected } from './team-of.ts';

/**
 * What seals and opens within one sync, after the server was asked whether the key is still its own: once, and again where it turned
 * out to be another copy of itself.
 */
export function checkedSealer(deps: Pick<Deps, 'db'>, connected: Connected): () => Promise<Opener | null> {
  const { team } = connected.link;
  const sealerNow = sealerOf(deps, team);
  let checked: Id | null = null;
  return async () => {
    const link = await deps.db.links.get(team);
    const isDue = link?.backup === true && link.epoch !== checked;
    if (isDue && (await checkKey(deps, connected))) checked = link.epoch;
    return sealerNow();
  };
}
