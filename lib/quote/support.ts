import { sha256 } from '../hash/sha256.ts';
import type { BlockId } from '../model/block.ts';
import type { Excerpt, Support } from '../model/claim.ts';
import type { Place } from './context.ts';
import { selectorOf, wholeEnd, wholeStart } from './selector.ts';

/** Where an excerpt comes from: the block, its heading path, the source's key and the capture's time. */
export type Origin = { block: BlockId; path: readonly string[]; source: string; at: number };

const MAX = 2_000;

// A window begins and ends at white space when some is this near.
const NEAR = 80;

function windowAround(text: string, { start, end }: Place): string {
  if (text.length <= MAX) return text;
  const spare = Math.max(0, MAX - (end - start));
  const from = Math.min(Math.max(0, start - Math.floor(spare / 2)), text.length - MAX);
  const to = from + MAX;
  const space = text.slice(from, Math.min(from + NEAR, start)).search(/\s/);
  const lastSpace = /\s\S*$/.exec(text.slice(Math.max(end, to - NEAR), to))?.[0].length ?? 0;
  const head = from === 0 || space < 0 ? from : from + space + 1;
  const tail = to === text.length ? to : to - lastSpace;
  return text.slice(wholeStart(text, head), wholeEnd(text, tail));
}

/**
 * The excerpt a quote of [start, end) travels with: the block's text, or up to 2,000 units of it around the quote.
 * Its id is the block and the words, so quotes of the same words share one.
 */
export function excerptOf(text: string, quote: Place, { block, path, source, at }: Origin): Excerpt {
  const cut = windowAround(text, quote);
  const hash = sha256(cut);
  return { id: `${block}.${hash.slice(0, 12)}`, text: cut, path: [...path], hash, source, at };
}

/**
 * The support of a claim that quotes [start, end) of a block's text.
 * @throws RangeError when the words are not in the excerpt: then they are not the page's.
 */
export function quoteSupport(text: string, start: number, end: number, excerpt: Excerpt): Support {
  const selector = selectorOf(text, start, end);
  if (selector.exact === '' || selector.exact.length > MAX || !excerpt.text.includes(selector.exact)) {
    throw new RangeError(`not a quote of excerpt ${excerpt.id}: [${start}, ${end})`);
  }
  return { kind: 'quote', selector, excerpt: excerpt.id, hash: sha256(selector.exact) };
}
