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

/** How strong L2 is, and what the weights of the fit's signs are in the gate where they are not learnt, else null. */
export type Settings = { gate: number; sure: number; held: readonly (number | null)[] };

/** `given` is what is added to its sum whatever is learnt. */
type Row = { signs: readonly number[]; right: boolean; worth: number; given: number };

const ROUNDS = 1_500;
const RATE = 0.1;
const KEEP = 0.9;

const sum = (weights: readonly number[], signs: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * (signs[at] ?? 0), 0);

const chance = ({ bias, weights }: Part, signs: readonly number[], given = 0): number =>
  1 / (1 + Math.exp(-(bias + sum(weights, signs) + given)));

/** What a page's moment speaks for, which the floor is about. */
export const spokenFor = ({ gate }: Model, { moment }: Case): number => sum(gate.weights, moment);
export const likelihood = ({ gate }: Model, { moment, fit }: Case): number =>
  chance(gate, [...moment, ...fit]);
export const sureness = ({ sure }: Model, { fit, share }: Case): number => chance(sure, [...fit, share]);

type Even = { rows: number[][]; mean: number[]; spread: number[] };

/** Signs of mean 0 and spread 1. */
function even(rows: readonly (readonly number[])[]): Even {
  const [first = []] = rows;
  const over = (value: (row: readonly number[]) => number) =>
    rows.reduce((total, row) => total + value(row), 0) / rows.length;
  const mean = first.map((_, at) => over((row) => row[at] ?? 0));
  const spread = first.map((_, at) => Math.sqrt(over((row) => ((row[at] ?? 0) - (mean[at] ?? 0)) ** 2)) || 1);
  const evened = rows.map((row) => row.map((sign, at) => (sign - (mean[at] ?? 0)) / (spread[at] ?? 1)));
  return { mean, spread, rows: evened };
}

/** A logistic regression by descent, in which no sign speaks against its way; answered for the signs as they are. */
function regression(cases: readonly Row[], l2: number, ways: readonly number[]): Part {
  const { rows, mean, spread } = even(cases.map(({ signs }) => signs));
  const whole = cases.reduce((total, { worth }) => total + worth, 0);
  const part: Part = { bias: 0, weights: mean.map(() => 0) };
  const last = mean.map(() => 0);
  let lastBias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const off = cases.map(
      ({ right, worth, given }, at) =>
        (worth * (chance(part, rows[at] ?? [], given) - (right ? 1 : 0))) / whole,
    );
    for (const [at, weight] of part.weights.entries()) {
      const slope = off.reduce((total, by, n) => total + by * (rows[n]?.[at] ?? 0), 0);
      last[at] = KEEP * (last[at] ?? 0) - RATE * (slope + l2 * weight);
      const next = weight + (last[at] ?? 0);
      part.weights[at] = next * (ways[at] ?? 0) < 0 ? 0 : next;
    }
    lastBias = KEEP * lastBias - RATE * off.reduce((total, by) => total + by, 0);
    part.bias += lastBias;
  }
  const weights = part.weights.map((weight, at) => weight / (spread[at] ?? 1));
  return { bias: part.bias - sum(weights, mean), weights };
}

/** A lesson where none belongs is worse than a neighbour where one does. */
const worthOf = ({ kind, right }: Case): number => (kind === 'none' ? NONE : right ? 1 : NEIGHBOUR);
const NONE = 2;
const NEIGHBOUR = 0.5;

const keyOf = ({ author, id }: Case): string => `${author} ${id}`;

/** Lessons of a small team: ten or one. What is missing there is told by the fit alone, and a page without a tip is one everywhere. */
const isOfFew = ({ among, right, kind }: Case): boolean =>
  ['ten', 'next', 'one'].includes(among) && (right || kind === 'none');

/**
 * The gate is learnt on pages among all lessons of their author, and among few; that it is this on those that have a tip, also where the
 * right lesson is taken away, among ten lessons and among one, since all of these have the moment and only some the lesson.
 */
export function learn(cases: readonly Case[], settings: Settings, ways: Ways): Model {
  const all = cases.filter(({ among }) => among === 'all');
  const needy = new Set(all.filter(({ kind }) => kind === 'tip').map(keyOf));
  const learnt = (fit: readonly number[]) => fit.map((sign, at) => (settings.held[at] === null ? sign : 0));
  const given = settings.held.map((weight) => weight ?? 0);
  const rows = [...all, ...cases.filter(isOfFew)].map((one) => ({
    signs: [...one.moment, ...learnt(one.fit)],
    right: one.right,
    worth: worthOf(one),
    given: sum(given, one.fit),
  }));
  const sure = cases
    .filter((one) => needy.has(keyOf(one)))
    .map(({ fit, share, right }) => ({ signs: [...fit, share], right, worth: 1, given: 0 }));
  const gate = regression(rows, settings.gate, [...ways.moment, ...ways.fit]);
  const before = ways.moment.length;
  return {
    gate: { ...gate, weights: gate.weights.map((weight, at) => weight + (given[at - before] ?? 0)) },
    sure: regression(sure, settings.sure, ways.sure),
  };
}
