import { expect, test } from 'vitest';
import { memoryStore } from '../../../server/store/memory.ts';
import { dexieDevice } from '../../laws/sync/dexie-device.ts';
import type { Act } from '../../laws/sync/history.ts';
import { holds } from '../../laws/sync/holds.ts';
import { memoryDevice } from '../../laws/sync/memory-device.ts';

const erased = (keep: readonly [boolean, boolean]): Act => ({
  kind: 'erase-all',
  who: 0,
  keep: [...keep, false, false],
});
const synced = (who: 0 | 1): Act => ({ kind: 'sync', who, faults: [], kill: null });

/** One device keeps its copy at both erasures, the other, which was away for the first, at the second alone. */
const acts: readonly Act[] = [
  { kind: 'record', who: 0, times: 3, free: false },
  synced(0),
  synced(1),
  { kind: 'record', who: 1, times: 1, free: false },
  erased([true, false]),
  synced(0),
  erased([true, true]),
  synced(0),
];

test.each([
  ['in memory', memoryDevice],
  ['in IndexedDB', dexieDevice],
])(
  'a log kept as new at two erasures on one device and at one on the other is there once, %s',
  async (_, make) => {
    expect(await holds(acts, memoryStore(), { make })).toContain('a copy kept as new');
  },
);
