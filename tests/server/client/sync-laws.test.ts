import fc from 'fast-check';
import { test } from 'vitest';
import { memoryStore } from '../../../server/store/memory.ts';
import type { Store } from '../../../server/store/port.ts';
import { dexieDevice } from '../../laws/sync/dexie-device.ts';
import { history } from '../../laws/sync/history.ts';
import { holds } from '../../laws/sync/holds.ts';
import { memoryDevice } from '../../laws/sync/memory-device.ts';
import type { MakeDevice } from '../../laws/sync/stage.ts';
import { postgres, sqlite } from '../setup/stores.ts';

const SEED = Number(process.env.LAW_SEED ?? 20261127);
const SCALE = Number(process.env.LAW_SCALE ?? 1);

const PLACES: readonly [
  string,
  number,
  () => Promise<{ store: Store; drop(): Promise<void> }>,
  MakeDevice,
][] = [
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

test.each(PLACES)(
  'on %s every device and the server end with the same log, nothing lost or doubled',
  {
    timeout: 600_000 * SCALE,
  },
  async (place, runs, open, make) => {
    let tried = 0;
    const law = fc.asyncProperty(history, async (acts) => {
      tried++;
      const { store, drop } = await open();
      try {
        await holds(acts, store, { make });
      } finally {
        await drop();
      }
    });
    await fc.assert(law, { seed: SEED, numRuns: runs * SCALE });
    console.log(`law: sync on ${place}: ${tried} histories, seed ${SEED}`);
  },
);
