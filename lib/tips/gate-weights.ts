type Sign = 'beside' | 'fit' | 'cue' | 'said' | 'codes' | 'errors' | 'plan' | 'trouble' | 'asks' | 'plans';

/** Learnt by `node tests/eval/tips-fit.ts` on the training half of the labelled set; docs/tips.md says how and what they are worth. */
export const GATE: { least: number; bias: number; weights: Readonly<Record<Sign, number>> } = {
  least: 0.796,
  bias: -1.109,
  weights: {
    ...{ beside: -2.9, fit: 1.43, cue: 5.254, said: 0.573, codes: 1.105 },
    ...{ errors: -0.34, plan: -2.019, trouble: 1.532, asks: 1.452, plans: -0.867 },
  },
};
