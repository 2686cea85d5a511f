import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../../server/store/memory.ts';
import type { Store } from '../../../server/store/port.ts';
import { dexieDevice } from '../../laws/sync/dexie-device.ts';
import { type Act, history, playOut } from '../../laws/sync/history.ts';
import { memoryDevice } from '../../laws/sync/memory-device.ts';
import { type Actor, type MakeDevice, stage } from '../../laws/sync/stage.ts';
import { postgres, sqlite } from '../setup/stores.ts';

const SEED = Number(process.env.LAW_SEED ?? 20261127);
const SCALE = Number(process.env.LAW_SCALE ?? 1);

/** The team's rows as a device has them, which have to be the same on all. */
const teamRows = async ({ device }: Actor): Promise<string[]> =>
  (await device.rows())
    .filter(({ stream }) => stream === 'team')
    .map(({ entity, id, hash }) => `${entity} ${id} ${hash}`)
    .sort();

async function holds(acts: readonly Act[], store: Store, make: MakeDevice): Promise<void> {
  const played = await stage(store, make);
  try {
    const { erased, made } = await playOut(played, acts);
    const shared = await teamRows(played.actors[0]);
    for (const actor of played.actors) {
      const { who, device } = actor;
      const wanted = [...(made.get(who.person) ?? [])].filter((id) => !erased.has(id)).sort();
      const here = (await device.events()).map(({ id }) => id);
      expect(here.sort(), 'on the device').toEqual(wanted);
      expect([...(await played.onServer(who.person)).keys()].sort(), 'on the server').toEqual(wanted);
      expect((await device.outbox()).filter(({ state }) => state === 'waiting')).toEqual([]);
      expect(await teamRows(actor)).toEqual(shared);
    }
  } finally {
    played.drop();
  }
}

const PLACES: readonly [string, number, () => Promise<{ store: Store; drop(): Promise<void> }>, MakeDevice][] = [
  [
    'memory stores',
    120,
    async () => {
      const store = memoryStore();
      return { store, drop: () => store.close() };
    },
    memoryDevice,
  ],
  ['IndexedDB and SQLite', 8, sqlite, dexieDevice],
  ['IndexedDB and PostgreSQL', 4, () => postgres(), dexieDevice],
];

test.each(PLACES)('on %s every device and the server end with the same log, nothing lost or doubled', {
  timeout: 600_000 * SCALE,
}, async (place, runs, open, make) => {
  let tried = 0;
  const law = fc.asyncProperty(history, async (acts) => {
    tried++;
    const { store, drop } = await open();
    try {
      await holds(acts, store, make);
    } finally {
      await drop();
    }
  });
  await fc.assert(law, { seed: SEED, numRuns: runs * SCALE });
  console.log(`law: sync on ${place}: ${tried} histories, seed ${SEED}`);
});
