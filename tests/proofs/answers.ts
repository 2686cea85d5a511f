import fc from 'fast-check';
import { answers, breaches } from '../laws/answer-cases.ts';
import type { Proof } from './types.ts';

/** Model answers, mutated and cut: none may throw, and none may put words into a page's mouth. */
export const answersProof: Proof = {
  rounds: 20_000,
  unit: 'rounds',
  async run({ rounds, seed, say }) {
    const broken: string[] = [];
    let tried = 0;
    const tally = { shown: 0 };
    const drawn = await fc.check(
      fc.asyncProperty(answers, async (given) => {
        tried += 1;
        if (tried % 1_000 === 0) say(`${tried} answers`);
        const found = await breaches(given, tally);
        if (found.length > 0) broken.push(`${found.join('; ')} <- ${JSON.stringify(given).slice(0, 600)}`);
        return found.length === 0;
      }),
      { seed, numRuns: rounds, endOnFailure: true },
    );
    if (drawn.failed && broken.length === 0) broken.push(`thrown: ${String(drawn.errorInstance)}`);
    // Answers of which nothing is shown would prove nothing.
    if (tally.shown === 0) broken.push('no claim was shown');
    return { rounds, seed, totals: { answers: tried, shown: tally.shown }, broken: broken.slice(0, 20) };
  },
};
