import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, breaches } from './answer-cases.ts';

const SEED = Number(process.env.LAW_SEED ?? 8785);
const RUNS = 120 * Number(process.env.LAW_SCALE ?? 1);

test('whatever a model answers, nothing throws and nothing the page does not hold is shown as held', async () => {
  let tried = 0;
  const tally = { shown: 0 };
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      tried++;
      expect(await breaches(given, tally)).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(tally.shown).toBeGreaterThan(RUNS);
  console.log(`law: any answer: ${tried} cases, ${tally.shown} claims shown as held, seed ${SEED}`);
});

test('answers that are drafts are among them', async () => {
  const sample = fc.sample(answers, { seed: SEED, numRuns: 60 });
  const whole = sample.filter(({ first }) => first.includes('"claims"') && first.endsWith('}'));
  expect(whole.length).toBeGreaterThan(15);
});
