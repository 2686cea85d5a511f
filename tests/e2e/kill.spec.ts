import { kill } from '../proofs/kill.ts';
import { expect, test } from './fixtures.ts';

const ROUNDS = 4;
const SEED = 13;

test(`${ROUNDS} kills around saves, imports and captures lose nothing acknowledged and double nothing (seed ${SEED})`, async () => {
  test.setTimeout(240_000);
  const lines: string[] = [];

  const { totals, broken } = await kill.run({ rounds: ROUNDS, seed: SEED, say: (line) => lines.push(line) });

  expect(broken, lines.join('\n')).toEqual([]);
  expect(totals.acknowledged).toBeGreaterThan(0);
  expect(totals.browsersKilled).toBeGreaterThan(0);
  expect(totals.workersKilled).toBeGreaterThan(0);
});
