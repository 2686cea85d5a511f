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
    least: 0.755,
    moment: {
      bias: 1.133,
      weights: {
        ...{ plan: -1.469, plans: -0.501, trouble: 0.562, settled: -0.876, asks: 0.317, since: 0.502 },
        ...{ own: 0.471, open: 0.477, done: -1.917, quotes: 0.516, year: -1.015, parts: -1.503 },
      },
    },
    fit: {
      bias: -1.659,
      weights: {
        ...{ match: 1.884, beside: -1.594, trouble: 3.263, weight: 0.84, denied: -0.54 },
        ...{ named: 0.767, titled: 0.779, unnamed: -0.761, rival: -1.302 },
      },
    },
  },
  glance: {
    least: 0.65,
    moment: {
      bias: 1.433,
      weights: {
        ...{ plan: -1.427, plans: 0, trouble: 0.466, settled: 0, asks: 0.261, since: 0 },
        ...{ own: 0, open: 0.694, done: -1.759, quotes: 0, year: -1.035, parts: -1.597 },
      },
    },
    fit: {
      bias: -0.358,
      weights: {
        ...{ match: 1.528, beside: -2.455, trouble: 4.252, weight: 0.749, denied: 0 },
        ...{ named: 1.194, titled: 0.579, unnamed: -0.563, rival: -1.456 },
      },
    },
  },
};
