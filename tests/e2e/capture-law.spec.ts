import fc from 'fast-check';
import { pageParts } from '../laws/capture-cases.ts';
import { breachesOf, openLawPage, PLANTED } from '../laws/capture-page.ts';
import { expect, test } from './fixtures.ts';

const SEED = Number(process.env.LAW_SEED ?? 8785);
const RUNS = 100 * Number(process.env.LAW_SCALE ?? 1);

test('the blocks of a page hold every visible text once and in order, and reading it leaves no trace', async ({
  driven,
  extension,
}) => {
  test.setTimeout(180_000 * Math.max(1, RUNS / 100));
  const judge = await openLawPage(driven.context, extension);
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(pageParts, async (parts) => {
      tried++;
      expect(await judge(parts)).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  console.log(`law: capture: ${tried} pages, seed ${SEED}`);
});

for (const planted of PLANTED) {
  test(`the law finds a planted bug: ${planted}`, async ({ driven, extension }) => {
    const judge = await openLawPage(driven.context, extension);
    expect(await breachesOf(judge, planted, SEED)).toBeGreaterThan(0);
  });
}
