import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCKS_NOTHING } from './setup/planted.ts';
import { racedBroken, raceHistories } from './setup/racing.ts';
import { postgres } from './setup/stores.ts';

// More of them: npm run prove -- review-laws --racing N --seed S
const SEED = 8785;
const RUNS = 12;

const folder = mkdtempSync(join(tmpdir(), 'passalong-review-races-'));
let opened: Awaited<ReturnType<typeof postgres>>;
beforeAll(async () => {
  opened = await postgres();
}, 60_000);
afterAll(async () => {
  await opened.drop();
  rmSync(folder, { recursive: true });
});

test('whoever comes at once is one after the other, and every law holds from each to the next', async () => {
  const told = new Set<string>();
  const law = fc.asyncProperty(raceHistories, async (history) => {
    expect(await racedBroken(opened.store, folder, history, (word) => told.add(word))).toBeNull();
  });
  await fc.assert(law, { seed: SEED, numRuns: RUNS, endOnFailure: true });
  expect([...told]).toEqual(expect.arrayContaining(['done', 'not-waiting', 'not-eligible']));
}, 120_000);

test('the laws find a server in which nobody waits for anybody', async () => {
  let found: string | null = null;
  const law = fc.asyncProperty(raceHistories, async (history) => {
    found = await racedBroken(LOCKS_NOTHING(opened.store), folder, history);
    return found === null;
  });
  await fc.check(law, { seed: SEED, numRuns: RUNS, endOnFailure: true });
  expect(found).not.toBeNull();
}, 120_000);
