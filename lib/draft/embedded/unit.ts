import type { Mark, Tone } from '../../model/block.ts';
import type { Pack } from '../../text/pack.ts';
import { remembered } from '../../text/remembered.ts';
import { tokens } from '../../text/tokens.ts';
import type { Part } from './parts.ts';

/** One sentence of the page with what the rules look at. */
export type Unit = {
  readonly part: Part;
  readonly text: string;
  /** Place in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  /** Reading order over the whole page. */
  readonly order: number;
  /** Index of its section. */
  readonly section: number;
  /** The first sentence of its part. */
  readonly first: boolean;
  /** The only sentence of its part. */
  readonly whole: boolean;
  /** The callout it stands in, or the one its first word makes it. */
  readonly tone: Tone | null;
  readonly stems: ReadonlySet<string>;
  /** Words, numbers and identifiers; scripts without spaces count every second character. */
  readonly words: number;
};

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What a text is about: the keys of its words that are not stop words, and its numbers and identifiers. */
export function stemsOf(text: string, pack: Pack | null): Set<string> {
  const found = new Set<string>();
  for (const token of tokens(text)) {
    const word = token.text.toLowerCase();
    if (token.kind === 'symbol' || pack?.stopWords.has(word)) continue;
    if (token.kind === 'word') found.add(pack?.stem(word) ?? word);
    else found.add(word);
  }
  return found;
}

/** How many words a text has. */
export const countWords = remembered((text): number => {
  let words = 0;
  for (const token of tokens(text)) {
    if (token.kind !== 'symbol') words += UNSPACED.test(token.text) ? 0.5 : 1;
  }
  return Math.round(words);
});

/** Likeness of two sets of stems, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / Math.sqrt(a.size * b.size);
}

/** The code a stretch of a text is marked as, in order. */
export const codeIn = (text: string, marks: readonly Mark[]): string[] =>
  marks.filter(({ kind }) => kind === 'code').map(({ start, end }) => text.slice(start, end).trim());

/** Running text and list items, where a page speaks to its reader. */
export const isSpoken = ({ part }: Unit): boolean => part.role === 'text' || part.role === 'item';
