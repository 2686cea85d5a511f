import { faultsOnSqlite } from '../proofs/faults.ts';
import { expect, test } from './fixtures.ts';

const ROUNDS = 15;
const SEED = 7;

test(`${ROUNDS} rounds of faults between two Chromium, one Firefox and a server lose nothing, double nothing and show every state as it is (seed ${SEED})`, async () => {
  test.setTimeout(420_000);
  const lines: string[] = [];

  const input = { rounds: ROUNDS, seed: SEED, say: (line: string) => lines.push(line) };
  const { totals, broken, planted } = await faultsOnSqlite(input);

  expect(broken, lines.join('\n')).toEqual([]);
  expect(totals['SQLite: events kept']).toBeGreaterThan(0);
  expect(totals['SQLite: submissions kept']).toBeGreaterThan(0);
  expect(totals['SQLite: decisions kept']).toBeGreaterThan(0);
  expect(Object.keys(planted ?? {})).toHaveLength(3);
});
