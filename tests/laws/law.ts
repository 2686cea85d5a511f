import fc from 'fast-check';
import { test } from 'vitest';

// A search for new counterexamples: LAW_SCALE=50 LAW_SEED=7 vitest run tests/laws
const SEED = Number(process.env.LAW_SEED ?? 8785);
const SCALE = Number(process.env.LAW_SCALE ?? 1);
const RUNS = 200;

/** Checks a law on generated cases with a fixed seed and prints how many were tried. */
export function law<T>(
  name: string,
  cases: fc.Arbitrary<T>,
  holds: (value: T) => void,
  { runs = RUNS }: { runs?: number } = {},
): void {
  test(name, { timeout: 60_000 * SCALE }, () => {
    let tried = 0;
    const counted = (value: T): void => {
      tried++;
      holds(value);
    };
    fc.assert(fc.property(cases, counted), { seed: SEED, numRuns: runs * SCALE });
    console.log(`law: ${name}: ${tried} cases, seed ${SEED}`);
  });
}
