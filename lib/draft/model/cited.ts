import type { Support } from '../../model/claim.ts';
import { blockText } from '../../text/block-text.ts';
import { MAX_QUOTE } from '../find-on-page.ts';
import type { Numbered, NumberedSection } from './numbered.ts';

/** The numbered sentences of a page, by number. */
export const byNumber = (sections: readonly NumberedSection[]): ReadonlyMap<number, Numbered> =>
  new Map(sections.flatMap(({ sentences }) => sentences.map((one) => [one.n, one] as const)));

/** What a quote is until the grounding has found it: its words, and the block to look in first. */
export const quoteOf = (exact: string, block = 'b0'): Support => ({
  kind: 'quote',
  selector: { exact, prefix: '', suffix: '' },
  excerpt: `${block}.`,
  hash: '0'.repeat(64),
});

/** The page's words between the first cited sentence and the last that follows it in the same block; null when none exists. */
export function cited(
  numbers: readonly number[],
  page: ReadonlyMap<number, Numbered>,
): { words: string; block: string } | null {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found = sorted.flatMap((n) => page.get(n) ?? []);
  const first = found[0];
  if (first === undefined) return null;
  let end = first.end;
  for (const [index, one] of found.entries()) {
    if (one.block.id !== first.block.id || one.n !== first.n + index) break;
    if (one.end - first.start > MAX_QUOTE) break;
    end = one.end;
  }
  return { words: blockText(first.block).slice(first.start, end), block: first.block.id };
}
