import type { Block } from '../model/block.ts';
import type { Capture } from '../model/capture.ts';
import type { QuoteSelector } from '../model/claim.ts';
import { type FindOptions, findIn } from '../quote/find.ts';
import { type Prepared, prepare } from '../quote/prepare.ts';
import { blockText } from '../text/block-text.ts';

/** A place on the page that holds quoted words. */
export type Place = {
  readonly block: Block;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** The text of every block that has one. */
export const textsOf = (capture: Capture): { block: Block; text: string }[] =>
  capture.blocks.map((block) => ({ block, text: blockText(block) })).filter(({ text }) => text !== '');

/** The longest quote a claim may rest on. */
export const MAX_QUOTE = 2_000;
const MOST_WORDS = 0.8;

const longWords = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []),
];

/** True when most words of a quote stand in a text: the others are not worth a comparison. */
const mayHold = (lower: string, words: readonly string[]): boolean =>
  words.filter((word) => lower.includes(word)).length >= words.length * MOST_WORDS;

/** Finds quotes in a capture's blocks, first in the block the quote claims to be from. */
export function pageFinder(
  capture: Capture,
  options: FindOptions,
): (selector: QuoteSelector, block: string) => Place | null {
  const texts = textsOf(capture).map(({ block, text }) => ({ block, text, lower: text.toLowerCase() }));
  const ready = new Map<string, Prepared>();
  const prepared = (text: string): Prepared => {
    const known = ready.get(text) ?? prepare(text, options);
    ready.set(text, known);
    return known;
  };
  return (selector, hint) => {
    const words = longWords(selector.exact);
    const plain = texts.filter(({ text }) => text.includes(selector.exact));
    const likely = plain.length > 0 ? plain : texts.filter(({ lower }) => mayHold(lower, words));
    const hinted = [...likely].sort((a, b) => Number(b.block.id === hint) - Number(a.block.id === hint));
    for (const { block, text } of hinted) {
      const found = findIn(prepared(text), selector);
      if (found !== null && found.end - found.start <= MAX_QUOTE)
        return { block, text, start: found.start, end: found.end };
    }
    return null;
  };
}
