import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branch } from '../../lib/draft/branch.ts';
import { quoting } from '../unit/draft/run-changed.ts';
import { miscase } from './answer-branches.ts';
import { answers, breaches, unheld } from './answer-cases.ts';

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

const PAGE = 'Wait for the queue depth to reach zero. Never stop 2 nodes at once.';
const claim = { id: '01890a5d-ac96-774b-bcce-000000000001', text: '', support: { kind: 'none' as const } };

test.each([
  ['a quote nobody wrote', quoting(claim, 'Stop the node.'), 'exact', 'quote not on the page'],
  [
    'words that are not the quote',
    quoting(claim, 'Never stop 2 nodes at once.', 'Stop all.'),
    'exact',
    'words not on the page',
  ],
  [
    'another number',
    quoting(claim, 'Never stop 2 nodes at once.', 'Never stop 3 nodes.'),
    'paraphrase',
    'another number',
  ],
  [
    'a lost never',
    quoting(claim, 'Never stop 2 nodes at once.', 'Stop 2 nodes.'),
    'paraphrase',
    'another polarity',
  ],
])('the law would notice %s', (_, planted, verdict, wrong) => {
  expect(unheld(planted, verdict, PAGE)).toBe(wrong);
});

const act = quoting(claim, 'put on the long gloves');

test.each([
  ['a turned case', 'the kiln is open', 'Before the kiln is open, put on the long gloves.'],
  ['a turned case', 'half full', 'If the tank is half full, put on the long gloves.'],
  ['a cut case', 'the kiln', 'If the kiln is open, put on the long gloves.'],
  [null, 'the kiln is open', 'If the kiln is open, put on the long gloves.'],
  [null, 'Before the kiln is open', 'Before the kiln is open, put on the long gloves.'],
])('the law would notice %s: if %s', (wrong, under, page) => {
  expect(miscase(branch(under, act), page)).toBe(wrong);
});
