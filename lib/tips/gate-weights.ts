import type { Moment } from './moment.ts';

type MomentSign = keyof Moment['signs'];
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
      bias: 1.127,
      weights: {
        ...{ plan: -1.484, plans: -0.521, trouble: 0.606, settled: -0.891, asks: 0.306, since: 0.499 },
        ...{ own: 0.463, open: 0.473, done: -1.915, quotes: 0.51, year: -1.055, parts: -1.422 },
      },
    },
    fit: {
      bias: -1.466,
      weights: {
        ...{ match: 1.584, beside: -1.755, trouble: 3.206, weight: 0.856, denied: -0.574 },
        ...{ named: 0.774, titled: 0.776, unnamed: -0.688, rival: -1.247 },
      },
    },
  },
  glance: {
    least: 0.65,
    moment: {
      bias: 1.432,
      weights: {
        ...{ plan: -1.426, plans: 0, trouble: 0.468, settled: 0, asks: 0.261, since: 0 },
        ...{ own: 0, open: 0.694, done: -1.763, quotes: 0, year: -1.034, parts: -1.596 },
      },
    },
    fit: {
      bias: -0.372,
      weights: {
        ...{ match: 1.535, beside: -2.444, trouble: 4.279, weight: 0.753, denied: 0 },
        ...{ named: 1.194, titled: 0.58, unnamed: -0.565, rival: -1.457 },
      },
    },
  },
};
