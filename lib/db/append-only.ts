import type { DBCore, Middleware } from 'dexie';

/** The running transactions that may remove what their person wants erased; `eraseEvents` alone adds to it. */
export const erasing = new WeakSet<object>();

/** Makes every change but an addition to a table fail, whatever code asks for it, and a removal but of what is erased. */
export const appendOnly = (name: string): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'append-only',
  create: (core) => ({
    ...core,
    table(asked) {
      const table = core.table(asked);
      if (asked !== name) return table;
      return {
        ...table,
        mutate: (request) =>
          request.type === 'add' || (request.type === 'delete' && erasing.has(request.trans))
            ? table.mutate(request)
            : Promise.reject(new Error(`${name} is append-only: ${request.type} refused`)),
      };
    },
  }),
});
