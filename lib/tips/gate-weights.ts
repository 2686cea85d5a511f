type MomentSign =
  | 'plan'
  | 'plans'
  | 'trouble'
  | 'settled'
  | 'asks'
  | 'since'
  | 'own'
  | 'open'
  | 'done'
  | 'quotes'
  | 'year'
  | 'parts';
type FitSign =
  | 'match'
  | 'beside'
  | 'trouble'
  | 'weight'
  | 'denied'
  | 'named'
  | 'titled'
  | 'unnamed'
  | 'rival';
type Part<Sign extends string> = { bias: number; weights: Readonly<Record<Sign, number>> };
export type Gate = { least: number; moment: Part<MomentSign>; fit: Part<FitSign> };

/**
 * Learnt by `node tests/eval/tips-fit.ts` on the training pages; docs/tips.md says how and what they are worth. `read` is for pages
 * whose words were read, `glance` for those of which only title, headings, names and lines of errors are known.
 */
export const GATE: Readonly<Record<'read' | 'glance', Gate>> = {
  read: {
    least: 0.83,
    moment: {
      bias: 1.35,
      weights: {
        ...{ plan: -1.808, plans: -0.54, trouble: 0.789, settled: -1.119, asks: 0.362, since: 0.745 },
        ...{ own: 0.642, open: 0.586, done: -2.779, quotes: 0.697, year: -1.401, parts: -2.235 },
      },
    },
    fit: {
      bias: -2.139,
      weights: {
        ...{ match: 2.699, beside: -1.747, trouble: 4.309, weight: 0.76, denied: -0.648 },
        ...{ named: 1.041, titled: 1.128, unnamed: -1.002, rival: -1.556 },
      },
    },
  },
  glance: {
    least: 0.7,
    moment: {
      bias: 1.676,
      weights: {
        ...{ plan: -1.971, plans: 0, trouble: 0.614, settled: 0, asks: 0.463, since: 0 },
        ...{ own: 0, open: 0.85, done: -2.68, quotes: 0, year: -1.407, parts: -2.333 },
      },
    },
    fit: {
      bias: -0.14,
      weights: {
        ...{ match: 1.77, beside: -3.142, trouble: 5.481, weight: 0.752, denied: 0 },
        ...{ named: 1.783, titled: 0.627, unnamed: -0.807, rival: -1.976 },
      },
    },
  },
};
