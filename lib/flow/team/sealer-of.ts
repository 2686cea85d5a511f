import { readLogKey } from '../../db/links.ts';
import type { Id } from '../../model/id.ts';
import { decode } from '../../sync/bytes.ts';
import { type Sealer, sealer } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';

/**
 * What seals and opens a team's events here at each moment; null where the log is not kept on its server, or its key is not here. It is
 * made once a key.
 */
export function sealerOf({ db }: Pick<Deps, 'db'>, team: Id): () => Promise<Sealer | null> {
  let made: { key: string; sealer: Sealer } | null = null;
  return async () => {
    const key = await readLogKey(db, team);
    const bytes = decode(key ?? '');
    if (key === null || bytes === null || bytes.length === 0) return null;
    if (made?.key !== key) made = { key, sealer: await sealer(crypto.subtle, bytes) };
    return made.sealer;
  };
}
