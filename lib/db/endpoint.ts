import { sameOrigin } from '../model/address.ts';
import { Endpoint } from '../model/endpoint.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Db } from './schema.ts';

const KEY = 'endpoint';

/** The model server that is set up; one this version cannot read counts as none. */
export async function readEndpoint(db: Db): Promise<Endpoint | null> {
  const read = Endpoint.safeParse(await readMeta(db, 'endpoint'));
  return read.success ? read.data : null;
}

/** The key of the model server; '' where it needs none. */
export const readKey = async (db: Db): Promise<string> => (await db.secrets.get(KEY))?.value ?? '';

/** The key for the server of an address: the kept one where it was kept for that server, '' for any other. */
export const keyFor = (db: Db, baseUrl: string): PromiseLike<string> =>
  db.transaction('r', [db.meta, db.secrets], async () => {
    const kept = await readEndpoint(db);
    return kept !== null && sameOrigin(kept.baseUrl, baseUrl) ? readKey(db) : '';
  });

/** Sets up a server with its key, both or neither; a key of null is the kept one, which stays with its own server alone. */
export const writeEndpoint = (db: Db, endpoint: Endpoint, given: string | null): PromiseLike<void> =>
  db.transaction('rw', [db.meta, db.secrets], async () => {
    const key = given ?? (await keyFor(db, endpoint.baseUrl));
    await writeMeta(db, 'endpoint', endpoint);
    if (key === '') await db.secrets.delete(KEY);
    else await db.secrets.put({ name: KEY, value: key });
  });

export const eraseEndpoint = (db: Db): PromiseLike<void> =>
  db.transaction('rw', [db.meta, db.secrets], async () => {
    await db.meta.delete('endpoint');
    await db.secrets.delete(KEY);
  });
