import type { Deps } from '../../../server/deps.ts';
import type { Reader, Store, Tx } from '../../../server/store/port.ts';
import type { Row, TableName } from '../../../server/store/tables.ts';

/** One write that a transaction asked for, by its table. */
export type Written = TableName;

class Undone extends Error {}

function noting(tx: Tx, written: Written[]): Tx {
  return {
    ...tx,
    insert: (table, rows) => {
      if (rows.length > 0) written.push(table);
      return tx.insert(table, rows);
    },
    put: (table, row) => {
      written.push(table);
      return tx.put(table, row);
    },
    patch: async (table, key, changes) => {
      const changed = await tx.patch(table, key, changes);
      if (changed) written.push(table);
      return changed;
    },
    remove: async (table, where, among) => {
      const gone = await tx.remove(table, where, among);
      if (gone > 0) written.push(table);
      return gone;
    },
  };
}

/**
 * A store whose transactions run and are undone at their end, so that many requests find the same rows. `written` names
 * what they would have changed, since it was last emptied.
 */
export function rehearsal<S extends Store>(store: S): { store: S; written: Written[] } {
  const written: Written[] = [];
  async function write<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const done: R[] = [];
    try {
      await store.write(async (tx) => {
        const noted: Written[] = [];
        done[0] = await work(noting(tx, noted));
        written.push(...noted);
        throw new Undone();
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    return done[0] as R;
  }
  // The short way would be kept, so everything goes the long one, which is undone.
  return { store: { ...store, write, exchange: async () => false }, written };
}

/** A store that notes what is changed through it, and changes it. */
export function watching<S extends Store>(store: S): { store: S; written: Written[] } {
  const written: Written[] = [];
  const write: Store['write'] = (work) => store.write((tx) => work(noting(tx, written)));
  const exchange: Store['exchange'] = async (given) => {
    const done = await store.exchange(given);
    if (done) written.push(...given.changes.map(({ table }) => table), given.added.table);
    return done;
  };
  return { store: { ...store, write, exchange }, written };
}

/** What was asked of a store, in order, without the values: the same shape of questions for one id as for another. */
export function asking<S extends Store>(store: S): { store: S; asked: string[] } {
  const asked: string[] = [];
  const reading = <T extends Reader>(reader: T): T => ({
    ...reader,
    get: async (table: TableName, key: Row<TableName>) => {
      asked.push(`get ${table} ${Object.keys(key).sort().join()}`);
      return reader.get(table, key as never);
    },
    list: async (table: TableName, query: { where: object }) => {
      asked.push(`list ${table} ${Object.keys(query.where).sort().join()}`);
      return reader.list(table, query as never);
    },
    pick: async (table: TableName, columns: readonly never[], query: { where: object }) => {
      asked.push(`pick ${table} ${Object.keys(query.where).sort().join()}`);
      return reader.pick(table, columns, query as never);
    },
  });
  const write: Store['write'] = (work) =>
    store.write((tx) => {
      asked.push('begin');
      const seen = reading(tx);
      return work({
        ...seen,
        lock: (team, streams) => {
          asked.push(`lock ${streams.map((stream) => stream.replace(/^me:.*/, 'me')).join()}`);
          return tx.lock(team, streams);
        },
      });
    });
  return { store: { ...reading(store), write }, asked };
}

/** A server that lets a device ask as often as it likes. */
export const unlimited = (deps: Deps): Deps => ({
  ...deps,
  live: {
    ...deps.live,
    mayPush: () => 0,
    mayCommand: () => 0,
    mayPull: Object.assign(() => 0, { isSpent: () => false }),
    mayWake: () => 0,
    mayAsk: () => 0,
    mayPoll: () => 0,
  },
});
