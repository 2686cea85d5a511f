import { readLogKey } from '../../db/links.ts';
import type { Id } from '../../model/id.ts';
import { decode } from '../../sync/bytes.ts';
import { type Sealer, sealer } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';
import { checkKey } from './check-key.ts';
import type { Connected } from './team-of.ts';

/**
 * What seals and opens a team's events here at each moment; null where the log is not kept on its server, or its key is not here. It is
 * made once a key.
 */
function sealerOf({ db }: Pick<Deps, 'db'>, team: Id): () => Promise<Sealer | null> {
  let made: { key: string; sealer: Sealer } | null = null;
  return async () => {
    const key = await readLogKey(db, team);
    const bytes = decode(key ?? '');
    if (key === null || bytes === null || bytes.length === 0) return null;
    if (made?.key !== key) made = { key, sealer: await sealer(crypto.subtle, bytes) };
    return made.sealer;
  };
}

/** The same within one sync, after the server was asked whether the key is still its own: once, and again where it is another copy of itself. */
export function checkedSealer(deps: Pick<Deps, 'db'>, connected: Connected): () => Promise<Sealer | null> {
  const { team } = connected.link;
  const sealerNow = sealerOf(deps, team);
  let checked: Id | null = null;
  return async () => {
    const link = await deps.db.links.get(team);
    if (link?.backup === true && link.epoch !== checked) {
      // Once, whether it answers or not: the next sync asks again.
      checked = link.epoch;
      await checkKey(deps, connected);
    }
    return sealerNow();
  };
}
