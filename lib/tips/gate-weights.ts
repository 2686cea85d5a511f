import type { Fit as Measured } from './measure.ts';
import type { Moment } from './moment.ts';

type MomentSign = keyof Moment['signs'];
/** What is measured of a lesson, but for what ranking alone looks at, and how it stands among the others. */
type FitSign = Exclude<keyof Measured, 'cue' | 'title' | 'mass'> | 'match' | 'beside';
type Fit = Readonly<Record<FitSign, number>>;

export type Gate = {
  /** Below this chance nothing is shown, and where the moment speaks for less than the floor neither. */
  least: number;
  floor: number;
  bias: number;
  moment: Readonly<Record<MomentSign, number>>;
  fit: Fit;
  /** How likely it is this by the fit alone, whatever the moment: at least so much, and `few` more the fewer lessons there are. */
  sure: { least: number; few: number; bias: number; fit: Fit };
  /** So likely by the fit alone, were there no second one, and with a code of its title on the page, it is shown wherever the floor lets it. */
  clear: number | null;
};

/**
 * Learnt by `node tests/eval/tips-fit.ts` on the pages of five authors; docs/tips.md says how and what they are worth. `read` is for
 * pages whose words were read, `glance` for those of which only title, headings, names and lines of errors are known.
 */
export const GATE: Readonly<Record<'read' | 'glance', Gate>> = {
  read: {
    ...{ least: 0.706, floor: -0.1, bias: -2.701, clear: null },
    moment: {
      ...{ says: 2.436, plan: -0.986, plans: -0.643, trouble: 0, settled: -0.366, asks: -0.023 },
      ...{ since: -0.215, own: 0.666, open: -0.228, done: -0.691, now: 0.394, way: 0.094, frame: -0.604 },
      ...{ year: -0.077, parts: -1.309 },
    },
    fit: {
      ...{ match: 0.353, beside: -3.827, heads: -0.63, advice: -0.363, rest: 0.977, facts: 1.353 },
      ...{ trouble: 2.813, weight: 0.938, denied: 0.717, named: 0.956, titled: 0.475, unnamed: -0.563 },
      rival: 0,
    },
    sure: {
      ...{ least: 0.35, few: 1, bias: -2.771 },
      fit: {
        ...{ match: 2.21, beside: -3.795, heads: 0.363, advice: 0, rest: 1.139, facts: 0.689 },
        ...{ trouble: 4.357, weight: 0.829, denied: 0, named: 1.733, titled: 1.313, unnamed: -0.601 },
        rival: -0.156,
      },
    },
  },
  glance: {
    ...{ least: 0.605, floor: -0.76, bias: -0.982, clear: 0.98 },
    moment: {
      ...{ says: 3.576, plan: -2.008, plans: 0, trouble: 0, settled: 0, asks: 0.072, since: 0, own: 0 },
      ...{ open: -0.211, done: -0.836, now: 0, way: 0, frame: 0, year: -0.576, parts: -1.377 },
    },
    fit: {
      ...{ match: 0.574, beside: -1.994, heads: -0.404, advice: -1.275, rest: 0.919, facts: 0.753 },
      ...{ trouble: 5.545, weight: 0.744, denied: 0, named: 1.093, titled: 0, unnamed: -0.828 },
      rival: -3.104,
    },
    sure: {
      ...{ least: 0.35, few: 1.2, bias: -1.024 },
      fit: {
        ...{ match: 1.912, beside: -2.639, heads: 0.389, advice: 0, rest: 1.198, facts: 1.335 },
        ...{ trouble: 4.429, weight: 0.459, denied: 0, named: 1.767, titled: 1.483, unnamed: 0 },
        rival: -3.897,
      },
    },
  },
};
