/** Weights by the name of their sign. */
export type Weights = Readonly<Record<string, number>>;

/** What is chosen from: the signs of each thing, and which of them are right. */
type Choice = { readonly options: readonly Weights[]; readonly right: readonly boolean[] };

const ROUNDS = 500;
const RATE = 0.05;
const FIRST = 0.9;
const SECOND = 0.999;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const softmax = (logits: readonly number[]): number[] => {
  const high = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = logits.map((logit) => Math.exp(logit - high));
  const total = sum(powers);
  return powers.map((power) => power / total);
};

/** A share of each gradient; the loss is not needed. */
type Gradient = (weights: Float64Array) => Float64Array;

/** Walks down a convex loss (Adam), from zero, always the same way. */
function descend(size: number, gradient: Gradient): Float64Array {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [at, slope] of gradient(weights).entries()) {
      mean[at] = FIRST * (mean[at] ?? 0) + (1 - FIRST) * slope;
      spread[at] = SECOND * (spread[at] ?? 0) + (1 - SECOND) * slope * slope;
      const step = (mean[at] ?? 0) / (1 - FIRST ** round);
      const scale = Math.sqrt((spread[at] ?? 0) / (1 - SECOND ** round)) + 1e-9;
      weights[at] = (weights[at] ?? 0) - (RATE * step) / scale;
    }
  }
  return weights;
}

const dot = (row: Float64Array, weights: Float64Array): number => {
  let total = 0;
  for (let at = 0; at < row.length; at++) total += (row[at] ?? 0) * (weights[at] ?? 0);
  return total;
};

const add = (to: Float64Array, row: Float64Array, factor: number): void => {
  for (let at = 0; at < row.length; at++) to[at] = (to[at] ?? 0) + factor * (row[at] ?? 0);
};

const namesOf = (rows: readonly Weights[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];
const rowOf = (signs: Weights, names: readonly string[]): Float64Array =>
  Float64Array.from(names, (name) => signs[name] ?? 0);

const rounded = (weight: number): number => Math.round(weight * 100) / 100;
const named = (names: readonly string[], weights: Float64Array): Weights =>
  Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] ?? 0)]));

/** Yes or no by the signs: logistic regression with L2. */
export function learnChance(signs: readonly Weights[], right: readonly boolean[], l2: number): Weights {
  const names = namesOf(signs);
  const rows = signs.map((one) => rowOf(one, names));
  const weights = descend(names.length, (now) => {
    const slope = now.map((weight) => (l2 * weight) / rows.length);
    for (const [at, row] of rows.entries()) {
      const off = 1 / (1 + Math.exp(-dot(row, now))) - (right[at] === true ? 1 : 0);
      add(slope, row, off / rows.length);
    }
    return slope;
  });
  return named(names, weights);
}

/** One of several things by their signs: a softmax over those of a page, with L2. */
export function learnChoice(choices: readonly Choice[], l2: number): Weights {
  const known = choices.filter(({ right }) => right.includes(true));
  const names = namesOf(known.flatMap(({ options }) => options));
  const pages = known.map(({ options, right }) => ({ rows: options.map((one) => rowOf(one, names)), right }));
  const weights = descend(names.length, (now) => {
    const slope = now.map((weight) => (l2 * weight) / pages.length);
    for (const { rows, right } of pages) {
      const chances = softmax(rows.map((row) => dot(row, now)));
      const hit = sum(chances.filter((_, at) => right[at]));
      for (const [at, row] of rows.entries()) {
        const chance = chances[at] ?? 0;
        add(slope, row, (chance - (right[at] === true ? chance / hit : 0)) / pages.length);
      }
    }
    return slope;
  });
  return named(names, weights);
}
