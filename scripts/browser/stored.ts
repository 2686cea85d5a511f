import type { Page } from '@playwright/test';
import { DB_NAME } from '../../lib/db/schema.ts';

type Wanted = { table: 'captures' | 'drafts' | 'events' | 'jobs'; id: string | null };

/**
 * A row of the extension's database, read in one of the extension's own pages: the one with this id, or with `id` null
 * the newest (ids sort by time). Null when there is none.
 */
export const storedRow = (own: Page, wanted: Wanted): Promise<unknown> =>
  own.evaluate(
    async ({ name, table, id }) => {
      // Opening a database that is not there would make an empty one.
      if (!(await indexedDB.databases()).some((database) => database.name === name)) return null;
      return new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const store = database.transaction(table).objectStore(table);
          const reading = store.openCursor(id, 'prev');
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result?.value ?? null);
          };
        };
      });
    },
    { name: DB_NAME, ...wanted },
  );
