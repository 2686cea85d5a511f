import { Dexie } from 'dexie';

/** Reads rows of a table by their keys, in the order of these; undefined where there is none. */
export type RowReader = <T>(table: string, keys: readonly IDBValidKey[]) => Promise<(T | undefined)[]>;

/** All requests of a transaction are answered in their order, so that the last one tells of all. */
function answered<T>(store: IDBObjectStore, keys: readonly IDBValidKey[]): PromiseLike<(T | undefined)[]> {
  const { transaction } = store;
  // Behind any other promise Dexie no longer knows which live query it reads for.
  return new Dexie.Promise((resolve, reject) => {
    const requests = keys.map((key): IDBRequest<T | undefined> => store.get(key));
    const last = requests.at(-1);
    if (last === undefined) return resolve([]);
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
    const fail = () => reject(transaction.error ?? new DOMException('the database was closed', 'AbortError'));
    transaction.addEventListener('abort', fail, { once: true });
  });
}

/** What a transaction says whose turn is over. */
const ENDED = new Set(['TransactionInactiveError', 'InvalidStateError']);

/**
 * Reads of one transaction for as long as each follows the one before at once, and of another after that. Dexie begins one for each read and
 * hears each answer by itself, which costs as much as reading does where there are a hundred keys. Nothing here is watched by live queries.
 */
export function rowReader(db: Dexie, tables: readonly string[]): RowReader {
  let transaction: IDBTransaction | null = null;
  const read = <T>(table: string, keys: readonly IDBValidKey[]): PromiseLike<(T | undefined)[]> => {
    transaction ??= db.backendDB().transaction(tables, 'readonly');
    return answered(transaction.objectStore(table), keys);
  };
  return async (table, keys) => {
    // What may be opened anew Dexie opens for a read of its own; what was closed for good stays so.
    if (!db.isOpen()) await db.table(table).limit(1).primaryKeys();
    try {
      return await read(table, keys);
    } catch (error) {
      if (!(error instanceof DOMException) || !ENDED.has(error.name)) throw error;
      transaction = null;
      return await read(table, keys);
    }
  };
}
