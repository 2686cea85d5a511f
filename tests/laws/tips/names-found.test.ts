import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finderOf, namesIn, oneText } from '../../../lib/db/names.ts';

const SEED = 20261129;
const RUNS = 2_000;

/** Few letters, so that names often begin and are as long as others. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', '語', '🛠'), minLength: 1, maxLength: 2 }),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !one.includes('\n')),
);

test('names are found in a text of names where taking all of them out of it finds them', () => {
  let some = 0;
  const law = fc.property(fc.array(name), fc.array(name), (wanted, names) => {
    const text = oneText(names);
    const found = finderOf(wanted)(text);
    some += Math.sign(found.length);
    expect(found).toEqual(
      [...namesIn(text).entries()].flatMap(([at, one]) => (wanted.includes(one) ? [[one, at]] : [])),
    );
  });
  fc.assert(law, { seed: SEED, numRuns: RUNS });
  expect(some).toBeGreaterThan(RUNS / 4);
});
