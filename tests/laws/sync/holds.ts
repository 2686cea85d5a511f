import { expect } from 'vitest';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import type { Store } from '../../../server/store/port.ts';
import { type Act, playOut } from './history.ts';
import { type Actor, type MakeDevice, stage } from './stage.ts';

/** The team's rows as a device has them, which have to be the same on all. */
const teamRows = async ({ device }: Actor): Promise<string[]> =>
  (await device.rows())
    .filter(({ stream }) => stream === 'team')
    .map(({ entity, id, hash }) => `${entity} ${id} ${hash}`)
    .sort();

/**
 * Plays a history and checks what has to hold when it is quiet again: every device of a person and the server have exactly what
 * survived anywhere and was not erased, nothing waits, and all members see the same rows.
 */
export async function holds(
  acts: readonly Act[],
  store: Store,
  how: { make?: MakeDevice; plant?: (deps: SyncDeps) => SyncDeps } = {},
): Promise<void> {
  const played = await stage(store, how);
  try {
    const { erased, wanted: all } = await playOut(played, acts);
    const shared = await teamRows(played.actors[0]);
    for (const actor of played.actors) {
      const { who, device } = actor;
      const wanted = [...(all.get(who.person) ?? [])].filter((id) => !erased.has(id)).sort();
      const here = (await device.events()).map(({ id }) => id);
      expect(here.sort(), 'on the device').toEqual(wanted);
      expect([...(await played.onServer(who.person)).keys()].sort(), 'on the server').toEqual(wanted);
      const waiting = (await device.outbox()).filter(({ state }) => state === 'waiting');
      expect(waiting, 'waiting').toEqual([]);
      expect(await teamRows(actor), 'rows of the team').toEqual(shared);
    }
  } finally {
    played.drop();
  }
}
