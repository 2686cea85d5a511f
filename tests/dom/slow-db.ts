import Dexie from 'dexie';
import type { Deps } from '../../lib/flow/deps.ts';

/** Holds tables as a slow disk does: what reads them waits until the returned function is called. */
export async function heldTables({ db }: Deps, names: readonly string[]): Promise<() => Promise<void>> {
  const wait = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const held = db.transaction('rw', [...names], async () => {
    begun.resolve();
    await Dexie.waitFor(wait.promise);
  });
  await begun.promise;
  return async () => {
    wait.resolve();
    await held;
  };
}
