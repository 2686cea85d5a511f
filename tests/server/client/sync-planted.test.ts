import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../../server/store/memory.ts';
import { history } from '../../laws/sync/history.ts';
import { holds } from '../../laws/sync/holds.ts';
import { PLANTS } from '../../laws/sync/plants.ts';

test.each(PLANTS)('the laws find it when %s', { timeout: 240_000 }, async (_, plant) => {
  const law = fc.asyncProperty(history, async (acts) => {
    await holds(acts, memoryStore(), { plant });
  });
  const found = await fc.check(law, { seed: 20261127, numRuns: 400, endOnFailure: true });
  expect(found.failed).toBe(true);
});
