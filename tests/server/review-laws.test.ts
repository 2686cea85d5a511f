import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviewHistories } from './setup/acts.ts';
import { BUGS } from './setup/planted.ts';
import { noteReached, playedBroken, search } from './setup/review-play.ts';

// More of them, also racing: npm run prove -- review-laws --rounds N --racing N --seed S
const SEED = 8785;
const RUNS = 100;

/** How many histories came to an approval of each reason and tier, to a carried revision, to each end. */
const seen = new Map<string, number>();

test('whatever a team sends, nothing is approved, carried, lowered or decided but by the rules', async () => {
  const law = fc.asyncProperty(reviewHistories, async (acts) => {
    const reached = new Set<string>();
    const found = await playedBroken(acts, { see: (one) => noteReached(one, reached) });
    for (const what of reached) seen.set(what, (seen.get(what) ?? 0) + 1);
    expect(found).toBeNull();
  });
  await fc.assert(law, { seed: SEED, numRuns: RUNS });
}, 60_000);

test.each([
  ...[1, 2, 3, 4].map((tier) => `publish ${tier}`),
  ...[2, 3, 4].flatMap((tier) => [`reverify ${tier}`, `lower-tier ${tier}`]),
  ...['changes', 'rejected', 'stale', 'carried', 'retired'],
])('the histories of that law reach %s', (what) => {
  expect(seen.get(what) ?? 0).toBeGreaterThan(0);
});

test.each(Object.entries(BUGS))('the laws find a server that %s', async (_, given) => {
  expect(await search(given, { seed: SEED, runs: RUNS })).not.toBeNull();
});
