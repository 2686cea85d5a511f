import { claimFigures, type Told, toldClaims } from './claim-counts.ts';
import type { Proof } from './types.ts';

const LEAST_PRECISION = 0.99;
const MOST_ASKED = 0.4;

const share = (part: number, whole: number): number => Math.round((part / whole) * 1_000) / 1_000;

const byClass = (told: readonly Told[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(told.map((one) => `${one.label}, ${one.class}`))].sort().map((name) => {
      const own = told.filter((one) => `${one.label}, ${one.class}` === name);
      return [
        `${name} (${own.length}), shown as supported`,
        own.filter(({ verdict }) => verdict === 'supported').length,
      ];
    }),
  );

/** The labelled claims, the half the rules were tuned on and the half they were not. */
export const claims: Proof = {
  rounds: 1,
  unit: 'rounds',
  run({ rounds, seed, say }) {
    const totals: Record<string, number> = {};
    const broken: string[] = [];
    for (const [half, told] of Object.entries(toldClaims())) {
      const figures = claimFigures(told);
      const precision = share(figures.found, figures.found + figures.wrong);
      const asked = share(figures.asked, figures.supported);
      const all = { ...figures, precision, 'share that needs a human': asked, ...byClass(told) };
      for (const [name, value] of Object.entries(all)) totals[`${half}: ${name}`] = value;
      say(`${half}: precision ${precision}, ${asked} of the supported need a human`);
      if (precision < LEAST_PRECISION) broken.push(`${half}: precision ${precision}`);
      if (asked > MOST_ASKED) broken.push(`${half}: ${asked} of the supported need a human`);
      for (const one of told)
        if (one.label !== 'supported' && one.verdict === 'supported')
          broken.push(`${half}: ${one.class}: ${one.claim}`);
    }
    return Promise.resolve({ rounds, seed, totals, broken });
  },
};
