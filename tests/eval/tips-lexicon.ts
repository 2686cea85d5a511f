import { type Lexicon, lengthOf, type Said } from '../../lib/tips/lexicon.ts';

/** A page's words, whose hand it is of, and whether something has to be done on it. */
export type Labelled = { said: Said; author: string; needs: boolean };

/** A word that fewer pages or authors have tells of them and not of pages. */
const LEAST_PAGES = 4;
const LEAST_AUTHORS = 2;
/** By sum over all pages, for each of the squares of the weights. */
const L2 = 33;
const ROUNDS = 300;
const KEEP = 0.9;
/** How far a round goes, for the words and for the bias. */
const RATE = 0.0002;
const BIAS_RATE = 0.02;

type Row = { words: Uint32Array; by: number; needs: number };

/** Weights of words by a logistic regression with strong L2, a seldom word's sign being the larger. */
export function learnLexicon(pages: readonly Labelled[]): Lexicon {
  const holders = new Map<string, { pages: number; authors: Set<string> }>();
  for (const { said, author } of pages)
    for (const word of said) {
      const found = holders.get(word) ?? { pages: 0, authors: new Set<string>() };
      found.pages += 1;
      found.authors.add(author);
      holders.set(word, found);
    }
  const words = [...holders].filter(
    ([, one]) => one.pages >= LEAST_PAGES && one.authors.size >= LEAST_AUTHORS,
  );
  const places = new Map(words.map(([word], at) => [word, at]));
  const rarity = words.map(([, one]) => Math.log(1 + pages.length / (1 + one.pages)));
  const rows = pages.map(({ said, needs }): Row => {
    const known = [...said].flatMap((word) => places.get(word) ?? []);
    return { words: Uint32Array.from(known), by: 1 / lengthOf(known.length), needs: needs ? 1 : 0 };
  });
  const weights = new Float64Array(words.length);
  const last = new Float64Array(words.length);
  let [bias, lastBias] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(words.length);
    let slopeOfBias = 0;
    for (const { words: known, by, needs } of rows) {
      let sum = 0;
      for (const at of known) sum += (weights[at] as number) * (rarity[at] as number);
      const off = 1 / (1 + Math.exp(-(bias + sum * by))) - needs;
      slopeOfBias += off;
      for (const at of known) slope[at] = (slope[at] as number) + off * by * (rarity[at] as number);
    }
    for (let at = 0; at < weights.length; at++) {
      const step =
        KEEP * (last[at] as number) - RATE * ((slope[at] as number) + L2 * (weights[at] as number));
      last[at] = step;
      weights[at] = (weights[at] as number) + step;
    }
    lastBias = KEEP * lastBias - (BIAS_RATE * slopeOfBias) / pages.length;
    bias += lastBias;
  }
  return new Map(words.map(([word], at) => [word, (weights[at] as number) * (rarity[at] as number)]));
}

const HUNDREDTHS = 100;
/** Weights are told in steps of so many hundredths: finer ones are more lines and no more is told. */
const STEP = 4;
/** A line's width, in characters. */
const WIDE = 190;

const HEAD = `/**
 * What words tell of a page: lines of a place, a weight in hundredths and the words that have it, strongest first. Above 0 they stand on pages
 * on which something has to be done. Written by \`node tests/eval/tips-fit.ts --write\`.
 */
export const LEXICON = \``;

/** Words after a beginning, in lines that are not too wide, each with that beginning. */
function folded(begin: string, words: readonly string[]): string[] {
  const lines: string[] = [];
  let line = begin;
  for (const word of words) {
    if (line.length + word.length >= WIDE) {
      lines.push(line);
      line = begin;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

const placeOf = (word: string): string => /^(?:title|heading)(?=:)/.exec(word)?.[0] ?? 'text';

/** The lexicon as the file of the rules has it. */
export function asFile(lexicon: Lexicon): string {
  const words = [...lexicon]
    .map(([word, weight]) => ({
      word,
      place: placeOf(word),
      weight: Math.round((weight * HUNDREDTHS) / STEP) * STEP || 0,
    }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  const lines = ['title', 'heading', 'text'].flatMap((place) => {
    const here = words.filter((one) => one.place === place);
    const weights = [...new Set(here.map(({ weight }) => weight))].sort((a, b) => b - a);
    return weights.flatMap((weight) => {
      const same = here.filter((one) => one.weight === weight);
      return folded(
        `  ${place} ${weight}`,
        same.map(({ word }) => word.replace(`${place}:`, '')),
      );
    });
  });
  return `${HEAD}\n${lines.join('\n')}\n\`;\n`;
}
