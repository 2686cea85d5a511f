import type { Signs } from './signs.ts';
import { WEIGHTS } from './weights.ts';

/** The weights of the signs of one thing that is weighed. */
export const weightsOf = (thing: string): Signs => WEIGHTS[thing] ?? {};

/** The sum of the signs, each times its weight; a sign without a weight says nothing. */
export function weigh(signs: Signs, weights: Signs): number {
  let sum = 0;
  for (const name in signs) sum += (signs[name] ?? 0) * (weights[name] ?? 0);
  return sum;
}

/** The same as a chance, 0 to 1. */
export const chance = (signs: Signs, weights: Signs): number => 1 / (1 + Math.exp(-weigh(signs, weights)));
