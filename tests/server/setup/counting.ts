import type { EventPage, Reader, Store } from '../../../server/store/port.ts';

const lengthOf = (row: object | null): number =>
  Object.values(row ?? {}).reduce(
    (sum: number, value: unknown) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 8),
    0,
  );

/** A store that counts the bytes of the rows that are read of it, in and outside of transactions. */
export function counting(store: Store): { store: Store; taken: () => number } {
  let bytes = 0;
  const noted = <R extends object | null>(row: R): R => {
    bytes += lengthOf(row);
    return row;
  };
  const notedPage = <P extends EventPage | null>(page: P): P => {
    for (const text of page?.texts ?? []) bytes += Buffer.byteLength(text);
    return page;
  };
  const reader = (real: Reader): Reader => ({
    get: async (table, key) => noted(await real.get(table, key)),
    list: async (table, query) => (await real.list(table, query)).map(noted),
    pick: async (table, columns, query) => (await real.pick(table, columns, query)).map(noted),
  });
  return {
    store: {
      ...store,
      ...reader(store),
      async sender(team, hash, ahead) {
        const seen = await store.sender(team, hash, ahead);
        noted(seen?.device ?? null);
        notedPage(seen?.page ?? null);
        return seen;
      },
      eventPage: async (whose, span) => notedPage(await store.eventPage(whose, span)),
      write: (work) => store.write((tx) => work({ ...tx, ...reader(tx) })),
    },
    /** How many since this was last asked. */
    taken: () => {
      const until = bytes;
      bytes = 0;
      return until;
    },
  };
}
