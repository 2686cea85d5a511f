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

/** Sets up a server with its key, both or neither; a key of null stays as it was. */
export const writeEndpoint = (db: Db, endpoint: Endpoint, key: string | null): PromiseLike<void> =>
  db.transaction('rw', [db.meta, db.secrets], async () => {
    await writeMeta(db, 'endpoint', endpoint);
    if (key === '') await db.secrets.delete(KEY);
    else if (key !== null) await db.secrets.put({ name: KEY, value: key });
  });

export const eraseEndpoint = (db: Db): PromiseLike<void> =>
  db.transaction('rw', [db.meta, db.secrets], async () => {
    await db.meta.delete('endpoint');
    await db.secrets.delete(KEY);
  });
