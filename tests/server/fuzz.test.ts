import { expect, test } from 'vitest';
import { pages } from '../../server/pages/routes.ts';
import { routes } from '../../server/routes.ts';
import { api, fuzzApi } from './setup/fuzz-api.ts';
import { onEach, STORES } from './setup/stores.ts';

test('every route is asked by this test or by that of pages', () => {
  const asked = new Set([...api, ...pages]);
  expect(routes.filter((route) => !asked.has(route)).map(({ path }) => path)).toEqual([]);
});

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
