import { readKeysBefore, readLogKey } from '../../db/links.ts';
import type { Id } from '../../model/id.ts';
import { decode } from '../../sync/bytes.ts';
import { withEarlier } from '../../sync/earlier-keys.ts';
import { type Opener, sealer } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';

async function madeOf({ db }: Pick<Deps, 'db'>, team: Id, key: Uint8Array<ArrayBuffer>): Promise<Opener> {
  const before = await readKeysBefore(db, team);
  const earlier = before.map(async ({ key: old, salt }) => {
    const opener = await sealer(crypto.subtle, decode(old) ?? new Uint8Array());
    return { opener, salt };
  });
  return withEarlier(team, await sealer(crypto.subtle, key), await Promise.all(earlier));
}

/**
 * What seals and opens a team's events here at each moment; null where the log is not kept on its server, or its key is not here. Where the
 * server has another key, this one only opens. It is made once a key.
 */
export function sealerOf({ db }: Pick<Deps, 'db'>, team: Id): () => Promise<Opener | null> {
  let made: { key: string; sealer: Opener } | null = null;
  return async () => {
    const key = await readLogKey(db, team);
    const bytes = decode(key ?? '');
    if (key === null || bytes === null || bytes.length === 0) return null;
    if (made?.key !== key) made = { key, sealer: await madeOf({ db }, team, bytes) };
    const isOther = (await db.links.get(team))?.otherKey === true;
    return isOther ? { open: made.sealer.open } : made.sealer;
  };
}
