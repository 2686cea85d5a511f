/** A page with what the gate sees on it: `firm` it is of, whether the best lesson is right, and the two kinds of signs. */
export type Case = {
  id: string;
  firm: string;
  kind: 'tip' | 'related' | 'none';
  right: boolean;
  moment: readonly number[];
  fit: readonly number[];
};

type Part = { weights: number[]; bias: number };
/** Something has to be done, and it is this: a case is right where both are likely. */
export type Model = { moment: Part; fit: Part };

const ROUNDS = 1_200;
const RATE = 0.1;
const KEEP = 0.9;

const chance = ({ weights, bias }: Part, signs: readonly number[]): number =>
  1 / (1 + Math.exp(-weights.reduce((sum, weight, at) => sum + weight * (signs[at] ?? 0), bias)));

const likelihood = ({ moment, fit }: Model, one: Case): number =>
  chance(moment, one.moment) * chance(fit, one.fit);

type Even = { rows: number[][]; mean: number[]; spread: number[] };

/** Signs of mean 0 and spread 1. */
function even(rows: readonly (readonly number[])[]): Even {
  const [first = []] = rows;
  const mean = first.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);
  const spread = first.map(
    (_, at) =>
      Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / rows.length) ||
      1,
  );
  return {
    mean,
    spread,
    rows: rows.map((row) => row.map((sign, at) => (sign - (mean[at] ?? 0)) / (spread[at] ?? 1))),
  };
}

const asItIs = ({ weights, bias }: Part, { mean, spread }: Even): Part => {
  const plain = weights.map((weight, at) => weight / (spread[at] ?? 1));
  return {
    weights: plain,
    bias: bias - plain.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0),
  };
};

/** A part on the way down: its step for how far each case is off, with what is left of the last step. */
function descending(rows: readonly (readonly number[])[], l2: number) {
  const weights = (rows[0] ?? []).map(() => 0);
  const last = weights.map(() => 0);
  const part: Part = { weights, bias: 1 };
  let lastBias = 0;
  return {
    part,
    step(off: readonly number[]) {
      for (const [at, weight] of weights.entries()) {
        const slope = off.reduce((sum, by, n) => sum + by * (rows[n]?.[at] ?? 0), 0) / rows.length;
        last[at] = KEEP * (last[at] ?? 0) - RATE * (slope + l2 * weight);
        weights[at] = weight + (last[at] ?? 0);
      }
      lastBias = KEEP * lastBias - (RATE * off.reduce((sum, by) => sum + by, 0)) / rows.length;
      part.bias += lastBias;
    },
  };
}

/** The product of two logistic regressions, learnt together by descent; answered for the signs as they are. */
export function learn(cases: readonly Case[], l2: number): Model {
  const moments = even(cases.map(({ moment }) => moment));
  const fits = even(cases.map(({ fit }) => fit));
  const [moment, fit] = [descending(moments.rows, l2), descending(fits.rows, l2)];
  for (let round = 0; round < ROUNDS; round++) {
    const off = cases.map(({ right }, at) => {
      const [p, q] = [chance(moment.part, moments.rows[at] ?? []), chance(fit.part, fits.rows[at] ?? [])];
      const by = right ? -1 : (p * q) / Math.max(1 - p * q, 1e-6);
      return { moment: by * (1 - p), fit: by * (1 - q) };
    });
    moment.step(off.map((one) => one.moment));
    fit.step(off.map((one) => one.fit));
  }
  return { moment: asItIs(moment.part, moments), fit: asItIs(fit.part, fits) };
}

/** Every case valued by a model that was learnt without the pages and lessons of its firm; most likely first. */
export const valued = (cases: readonly Case[], l2: number): (Case & { value: number })[] =>
  [...new Set(cases.map(({ firm }) => firm))]
    .flatMap((firm) => {
      const model = learn(
        cases.filter((one) => one.firm !== firm),
        l2,
      );
      return cases
        .filter((one) => one.firm === firm)
        .map((one) => ({ ...one, value: likelihood(model, one) }));
    })
    .sort((a, b) => b.value - a.value);
