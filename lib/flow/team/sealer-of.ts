import { readLogKey } from '../../db/links.ts';
import type { Id } from '../../model/id.ts';
import { decode } from '../../sync/bytes.ts';
import { type Sealer, sealer } from '../../sync/seal.ts';
import type { Deps } from '../deps.ts';

/** What seals and opens a team's events here; null where the log is not kept on its server, or its key is not here. */
export async function sealerOf({ db }: Pick<Deps, 'db'>, team: Id): Promise<Sealer | null> {
  const bytes = decode((await readLogKey(db, team)) ?? '');
  return bytes === null || bytes.length === 0 ? null : sealer(crypto.subtle, bytes);
}
