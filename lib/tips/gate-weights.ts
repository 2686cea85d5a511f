type Sign = 'beside' | 'fit' | 'cue' | 'said' | 'codes' | 'errors' | 'plan' | 'trouble' | 'asks' | 'plans';

/** Learnt by `node tests/eval/tips-fit.ts` on the training half of the labelled set; docs/tips.md says how and what they are worth. */
export const GATE: { least: number; bias: number; weights: Readonly<Record<Sign, number>> } = {
  least: 0.8,
  bias: -0.634,
  weights: {
    ...{ beside: -2.982, fit: 1.083, cue: 2.601, said: 0.624, codes: 0.117 },
    ...{ errors: -0.112, plan: -2.172, trouble: 0.936, asks: 1.096, plans: -0.432 },
  },
};
