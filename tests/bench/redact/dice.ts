import { seeded } from '../../proofs/random.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGIT = '0123456789';

const alphabets = {
  lower: LOWER,
  upper: LOWER.toUpperCase(),
  digit: DIGIT,
  hex: `${DIGIT}abcdef`,
  alnum: LOWER + LOWER.toUpperCase() + DIGIT,
  url: `${LOWER}${LOWER.toUpperCase()}${DIGIT}_-`,
  base64: `${LOWER}${LOWER.toUpperCase()}${DIGIT}+/`,
  base32: `${LOWER.toUpperCase()}234567`,
};
type Alphabet = keyof typeof alphabets;

/** Chance that can be repeated: the same seed gives the same fakes. */
export type Dice = {
  below(limit: number): number;
  of<T>(values: readonly T[]): T;
  some(alphabet: Alphabet, length: number): string;
  /** `#` is a digit, `N` one from 2 to 9, everything else stands for itself. */
  like(shape: string): string;
};

export function diceOf(seed: number): Dice {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const of = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const some = (alphabet: Alphabet, length: number) =>
    Array.from({ length }, () => of([...alphabets[alphabet]])).join('');
  return {
    below,
    of,
    some,
    like: (shape) =>
      shape.replace(/[#N]/g, (sign) => (sign === '#' ? some('digit', 1) : String(2 + below(8)))),
  };
}
