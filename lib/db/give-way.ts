import type { Dexie } from 'dexie';

/**
 * Lets another of our pages erase or upgrade the database, as Dexie does by itself, which next reads open anew. Dexie also
 * warns of each, and the browser lists a warning among the extension's errors. Being erased is nothing wrong, nor is waiting
 * for a page that still writes before it gives way; an upgrade that has to wait is still told.
 */
export function giveWay(dexie: Dexie): void {
  dexie.on('versionchange', () => {
    dexie.close({ disableAutoOpen: false });
    return false;
  });
  dexie.on('blocked', ({ newVersion }) => newVersion !== null && newVersion !== 0);
}
