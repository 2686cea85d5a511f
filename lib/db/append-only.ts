import type { DBCore, Middleware } from 'dexie';

/** Makes every change but an addition to a table fail, whatever code asks for it. Erasing deletes the whole database. */
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
          request.type === 'add'
            ? table.mutate(request)
            : Promise.reject(new Error(`${name} is append-only: ${request.type} refused`)),
      };
    },
  }),
});
