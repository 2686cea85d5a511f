/**
 * Learns the weights of the tip gate on the training half of the labelled set and prints them with what ten-fold cross
 * validation says: `node tests/eval/tips-fit.ts`. The test half is not read.
 */

import { signsOf } from '../../lib/tips/gate.ts';
import { tipQuery } from '../../lib/tips/query.ts';
import { rank } from '../../lib/tips/rank.ts';
import { postingsOf } from '../../scripts/tips-lines.ts';
import { readSet } from '../bench/tips/set.ts';

const NAMES = [
  'beside',
  'fit',
  'cue',
  'said',
  'codes',
  'errors',
  'plan',
  'trouble',
  'asks',
  'plans',
] as const;
const FOLDS = 10;
const ROUNDS = 3_000;
const RATE = 0.5;
const L2 = 0.02;
/** The part of the pages without a tip that may show one. */
const WRONG = 0.02;

type Case = { right: boolean; kind: 'tip' | 'related' | 'none'; signs: number[] };

const set = readSet('train');
const postings = postingsOf(set.lessons);
const cases: Case[] = [];
for (const { url, relevant, id: _, ...page } of set.pages) {
  const query = tipQuery({ ...page, address: url, tokens: [] });
  const [best, next] = await rank(query, postings);
  const grades = Object.values(relevant);
  const kind = grades.some((grade) => grade >= 2) ? 'tip' : grades.length > 0 ? 'related' : 'none';
  if (best === undefined) continue;
  const signs = signsOf(best, query.moment, (next?.score ?? 0) / best.score);
  cases.push({ right: (relevant[best.lesson] ?? 0) >= 2, kind, signs: NAMES.map((name) => signs[name]) });
}

type Model = { weights: number[]; bias: number };

const likelihood = ({ weights, bias }: Model, signs: readonly number[]): number =>
  1 / (1 + Math.exp(-(bias + weights.reduce((sum, weight, at) => sum + weight * (signs[at] ?? 0), 0))));

/** Logistic regression by plain descent on signs of mean 0 and spread 1; answered for the signs as they are. */
function learn(data: readonly Case[]): Model {
  const mean = NAMES.map((_, at) => data.reduce((sum, { signs }) => sum + (signs[at] ?? 0), 0) / data.length);
  const spread = NAMES.map(
    (_, at) =>
      Math.sqrt(
        data.reduce((sum, { signs }) => sum + ((signs[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / data.length,
      ) || 1,
  );
  const even = data.map(({ right, signs }) => ({
    right,
    signs: signs.map((sign, at) => (sign - (mean[at] ?? 0)) / (spread[at] ?? 1)),
  }));
  let model: Model = { weights: NAMES.map(() => 0), bias: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const off = even.map(({ right, signs }) => ({ signs, by: likelihood(model, signs) - (right ? 1 : 0) }));
    const slope = (at: number) =>
      off.reduce((sum, { by, signs }) => sum + by * (signs[at] ?? 0), 0) / data.length;
    model = {
      weights: model.weights.map((weight, at) => weight - RATE * (slope(at) + L2 * weight)),
      bias: model.bias - (RATE * off.reduce((sum, { by }) => sum + by, 0)) / data.length,
    };
  }
  const weights = model.weights.map((weight, at) => weight / (spread[at] ?? 1));
  return {
    weights,
    bias: model.bias - weights.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0),
  };
}

const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const model = learn(cases.filter((_case, at) => at % FOLDS !== fold));
  return cases.flatMap((one, at) =>
    at % FOLDS === fold ? [{ ...one, value: likelihood(model, one.signs) }] : [],
  );
})
  .flat()
  .sort((a, b) => b.value - a.value);
const of = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
const most = Math.floor(WRONG * of('none'));
const none = scored.filter(({ kind }) => kind === 'none');
const least = none[most]?.value ?? 0;
const showing = scored.filter(({ kind, value }) => kind === 'tip' && value > least);
console.log(
  `cross-validated, at most ${most} of ${of('none')} pages without a tip showing one: above ${least.toFixed(3)}, shown on ${((showing.length / of('tip')) * 100).toFixed(1)} % of ${of('tip')}, right on ${((showing.filter(({ right }) => right).length / showing.length) * 100).toFixed(1)} %`,
);
const { weights, bias } = learn(cases);
console.log(`bias: ${bias.toFixed(3)}`);
for (const [at, name] of NAMES.entries()) console.log(`${name}: ${(weights[at] ?? 0).toFixed(3)}`);
