import type { Capture } from '../model/capture.ts';
import type { Claim } from '../model/claim.ts';
import { blockText } from '../text/block-text.ts';

/** The headings, by block id, that the quotes of claims stand under; '' for the top, and for all of the page where nothing is quoted. */
export function sectionsAround({ blocks }: Capture, claims: readonly Claim[]): string[] {
  const quotes = claims.flatMap(({ support }) => (support.kind === 'quote' ? [support.selector.exact] : []));
  if (quotes.length === 0) return [''];
  const found = new Set<string>();
  let open: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.in === undefined) open = block.id;
    const text = blockText(block);
    if (open !== undefined && quotes.some((quote) => text.includes(quote))) found.add(open);
  }
  return [...found];
}
