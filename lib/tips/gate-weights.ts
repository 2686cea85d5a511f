import type { Fit as Measured } from './measure.ts';
import type { Moment } from './moment.ts';

type MomentSign = keyof Moment['signs'];
/** What is measured of a lesson, but for what ranking alone looks at, and how it stands among the others. */
type FitSign = Exclude<keyof Measured, 'cue' | 'title' | 'mass' | 'share'> | 'match' | 'beside';
type Fit = Readonly<Record<FitSign, number>>;

export type Gate = {
  /** Below this chance nothing is shown, and where the moment speaks for less than the floor neither. */
  least: number;
  floor: number;
  bias: number;
  /** What speaks for it the fewer lessons there are: rare words and the lead over a second one are what a match is told by, and few lessons have neither. */
  fewer: number;
  moment: Readonly<Record<MomentSign, number>>;
  fit: Fit;
  /** How likely it is this by the fit alone, whatever the moment: at least so much, and `few` more the fewer lessons there are. */
  sure: { least: number; few: number; bias: number; fit: Fit & { readonly share: number } };
  /** So likely by the fit alone, were there no second one, and with a code of its title on the page, it is shown wherever the floor lets it. */
  clear: number | null;
};

/**
 * A page whose words were read and let nothing pass is shown a lesson by its glance only where that is so sure of it: leaving out an author,
 * whatever the glance was less sure of was as often wrong as right.
 */
export const BESIDE_WORDS = 0.93;

/**
 * Learnt by `node tests/eval/tips-fit.ts`, `read` on the pages of sixteen authors, `glance` on those of the first five; docs/tips.md says how and what
 * they are worth. `read` is for pages whose words were read, `glance` for those of which only title, headings, names and lines of errors are known.
 */
export const GATE: Readonly<Record<'read' | 'glance', Gate>> = {
  read: {
    ...{ least: 0.63, floor: -1.6, bias: -1.863, fewer: 3.4, clear: null },
    moment: {
      ...{ says: 1.417, plan: -0.56, plans: -0.01, trouble: 0, settled: -0.155, asks: 0 },
      ...{ since: -0.023, own: 0.258, open: -0.084, done: -0.532, now: 0.482, way: 0.403 },
      ...{ frame: -0.083, year: -0.807, parts: -0.472, stumped: -0.95, denies: -0.603 },
    },
    fit: {
      ...{ match: 0, beside: -1.736, heads: -0.696, advice: -0.414, rest: 0.564, facts: 0.625 },
      ...{ trouble: 3.516, weight: 0.742, denied: 0.556, named: 0.14, titled: 0.373, unnamed: -0.484 },
      ...{ rival: -0.955 },
    },
    sure: {
      ...{ least: 0.45, few: 1, bias: -3.877 },
      fit: {
        ...{ match: 1.881, beside: -2.672, heads: 0.299, advice: 0, rest: 0.888, facts: 1.152 },
        ...{ trouble: 4.39, weight: 1.018, denied: 0, named: 1.829, titled: 1.163, unnamed: -0.644 },
        ...{ rival: -1.551, share: 3.57 },
      },
    },
  },
  glance: {
    ...{ least: 0.605, floor: -0.76, bias: -0.963, fewer: 0, clear: 0.98 },
    moment: {
      ...{ says: 2.354, plan: -2.017, plans: 0, trouble: 0, settled: 0, asks: 0.105 },
      ...{ since: 0, own: 0, open: -0.2, done: -0.839, now: 0, way: 0 },
      ...{ frame: 0, year: -0.639, parts: -1.394, stumped: 0, denies: 0 },
    },
    fit: {
      ...{ match: 0.457, beside: -1.994, heads: -0.384, advice: -1.254, rest: 0.954, facts: 0.765 },
      ...{ trouble: 5.682, weight: 0.768, denied: 0, named: 1.082, titled: 0, unnamed: -0.85 },
      ...{ rival: -3.144 },
    },
    sure: {
      ...{ least: 0.35, few: 1.2, bias: -1.038 },
      fit: {
        ...{ match: 1.88, beside: -2.627, heads: 0.385, advice: 0, rest: 1.204, facts: 1.341 },
        ...{ trouble: 4.395, weight: 0.472, denied: 0, named: 1.788, titled: 1.466, unnamed: 0 },
        ...{ rival: -3.901, share: 0.07 },
      },
    },
  },
};
