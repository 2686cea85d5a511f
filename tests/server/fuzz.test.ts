import { expect, test } from 'vitest';
import { fuzzApi } from './setup/fuzz-api.ts';
import { onEach, STORES } from './setup/stores.ts';

onEach(STORES, (open) => {
  test('no spoilt request of a device breaks the server, and none leaves half of something', async () => {
    const { counts, broken } = await fuzzApi(open, { rounds: 250, seed: 20261127 });
    expect(broken).toEqual([]);
    // Some have to get through, or only the door would have been tried.
    expect(counts['200 done']).toBeGreaterThan(0);
    expect(counts['200 rejected']).toBeGreaterThan(0);
    expect(counts['400']).toBeGreaterThan(50);
  });
});
