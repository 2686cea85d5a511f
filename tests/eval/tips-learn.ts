/**
 * A page with what the gate sees on it: the `author` it is by, the lessons it was held `among`, whether the best of them is right, and the
 * two kinds of signs. `share` counts only for whether it is this.
 */
export type Case = {
  id: string;
  author: string;
  among: 'all' | 'foreign' | 'others' | 'ten' | 'next' | 'one';
  kind: 'tip' | 'related' | 'none';
  right: boolean;
  few: number;
  moment: readonly number[];
  fit: readonly number[];
  share: number;
};

type Part = { bias: number; weights: number[] };
/** Something has to be done and it is this, by one sum of all signs; and that it is this, by those of the fit alone. */
export type Model = { gate: Part; sure: Part };

/** Which way a sign may speak: for, against, or as is learnt. */
type Ways = { moment: readonly number[]; fit: readonly number[]; sure: readonly number[] };

/** How strong L2 is. */
export type Settings = { gate: number; sure: number };

type Row = { signs: readonly number[]; right: boolean; worth: number };

const ROUNDS = 800;
const RATE = 0.1;
const KEEP = 0.9;

const sum = (weights: readonly number[], signs: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * (signs[at] ?? 0), 0);

const chance = ({ bias, weights }: Part, signs: readonly number[]): number =>
  1 / (1 + Math.exp(-(bias + sum(weights, signs))));

/** What a page's moment speaks for, which the floor is about. */
export const spokenFor = ({ gate }: Model, { moment }: Case): number => sum(gate.weights, moment);
/** `fewer` is what is added the fewer lessons there are. */
export const likelihood = (
  { gate: { bias, weights } }: Model,
  { moment, fit, few }: Case,
  fewer: number,
): number => chance({ bias: bias + fewer * few, weights }, [...moment, ...fit]);
export const sureness = ({ sure }: Model, { fit, share }: Case): number => chance(sure, [...fit, share]);

type Even = { rows: Float64Array; mean: number[]; spread: number[] };

/** Signs of mean 0 and spread 1, row after row. */
function even(rows: readonly (readonly number[])[]): Even {
  const [first = []] = rows;
  const over = (value: (row: readonly number[]) => number) =>
    rows.reduce((total, row) => total + value(row), 0) / rows.length;
  const mean = first.map((_, at) => over((row) => row[at] ?? 0));
  const spread = first.map((_, at) => Math.sqrt(over((row) => ((row[at] ?? 0) - (mean[at] ?? 0)) ** 2)) || 1);
  const evened = rows.flatMap((row) => row.map((sign, at) => (sign - (mean[at] ?? 0)) / (spread[at] ?? 1)));
  return { mean, spread, rows: Float64Array.from(evened) };
}

/** A logistic regression by descent, in which no sign speaks against its way; answered for the signs as they are. */
function regression(cases: readonly Row[], l2: number, ways: readonly number[]): Part {
  const { rows, mean, spread } = even(cases.map(({ signs }) => signs));
  const wide = mean.length;
  const whole = cases.reduce((total, { worth }) => total + worth, 0);
  const [evened, last, slope] = [0, 1, 2].map(() => new Float64Array(wide)) as [
    ...[Float64Array, Float64Array, Float64Array],
  ];
  let [bias, lastBias] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let slopeOfBias = 0;
    slope.fill(0);
    for (const [n, { right, worth }] of cases.entries()) {
      let total = bias;
      for (let at = 0; at < wide; at++) total += (evened[at] as number) * (rows[n * wide + at] as number);
      const off = (worth * (1 / (1 + Math.exp(-total)) - (right ? 1 : 0))) / whole;
      slopeOfBias += off;
      for (let at = 0; at < wide; at++)
        slope[at] = (slope[at] as number) + off * (rows[n * wide + at] as number);
    }
    for (let at = 0; at < wide; at++) {
      const weight = evened[at] as number;
      const step = KEEP * (last[at] as number) - RATE * ((slope[at] as number) + l2 * weight);
      last[at] = step;
      evened[at] = (weight + step) * (ways[at] ?? 0) < 0 ? 0 : weight + step;
    }
    lastBias = KEEP * lastBias - RATE * slopeOfBias;
    bias += lastBias;
  }
  const weights = [...evened].map((weight, at) => weight / (spread[at] ?? 1));
  return { bias: bias - sum(weights, mean), weights };
}

/** A lesson where none belongs is worse than a neighbour where one does. */
const worthOf = ({ kind, right }: Case): number => (kind === 'none' ? NONE : right ? 1 : NEIGHBOUR);
const NONE = 2;
const NEIGHBOUR = 0.5;

const keyOf = ({ author, id }: Case): string => `${author} ${id}`;

/**
 * The gate is learnt on pages among all lessons of their author; that it is this on those that have a tip, also where the right lesson is
 * taken away, among ten lessons and among one, since all of these have the moment and only some the lesson.
 */
export function learn(cases: readonly Case[], settings: Settings, ways: Ways): Model {
  const all = cases.filter(({ among }) => among === 'all');
  const needy = new Set(all.filter(({ kind }) => kind === 'tip').map(keyOf));
  const rows = all.map((one) => ({
    ...{ signs: [...one.moment, ...one.fit], right: one.right, worth: worthOf(one) },
  }));
  const sure = cases
    .filter((one) => needy.has(keyOf(one)))
    .map(({ fit, share, right }) => ({ signs: [...fit, share], right, worth: 1 }));
  return {
    gate: regression(rows, settings.gate, [...ways.moment, ...ways.fit]),
    sure: regression(sure, settings.sure, ways.sure),
  };
}
