import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReviewAct, reviewHistories } from './setup/acts.ts';
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

// Found by `prove -- review-laws`: the laws took the order of rows for that of time.
test('whoever was reset and approves first is followed by the second, whose name stands before theirs', async () => {
  const yes = { do: 'decide', which: 0, verdict: 'approve', grant: 'bound', seen: 0 } as const;
  const acts: ReviewAct[] = [
    { do: 'submit', who: 'finn', lesson: 0, tier: 4, text: 0, old: false },
    { do: 'approvers', who: 'ada', named: 'ada', domain: 'olga' },
    { ...yes, who: 'olga' },
    { ...yes, who: 'dan' },
    { do: 'reverify', who: 'ada', lesson: 0 },
    { do: 'reset', who: 'dan' },
    { ...yes, who: 'dan' },
    { ...yes, who: 'olga' },
  ];
  const reached = new Set<string>();
  expect(await playedBroken(acts, { see: (one) => noteReached(one, reached) })).toBeNull();
  expect(reached).toContain('reverify 4');
});

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
