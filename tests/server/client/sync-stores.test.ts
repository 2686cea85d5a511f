import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../../server/store/memory.ts';
import { dexieDevice } from '../../laws/sync/dexie-device.ts';
import { history } from '../../laws/sync/history.ts';
import { memoryDevice } from '../../laws/sync/memory-device.ts';
import { traced } from '../../laws/sync/trace.ts';

const RUNS = 12 * Number(process.env.LAW_SCALE ?? 1);

test('a device in memory keeps after every act what one in IndexedDB keeps, so that it may stand for it', {
  timeout: 600_000,
}, async () => {
  const law = fc.asyncProperty(history, async (acts) => {
    expect(await traced(acts, memoryStore(), memoryDevice)).toEqual(
      await traced(acts, memoryStore(), dexieDevice),
    );
  });
  await fc.assert(law, { seed: 20261127, numRuns: RUNS });
});
