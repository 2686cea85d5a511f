import { sha256 } from '../hash/sha256.ts';
import type { Claim, Excerpt } from '../model/claim.ts';
import { sentences } from '../text/sentences.ts';
import type { Place } from './context.ts';
import { hasNegation } from './elided.ts';
import { type FindOptions, findQuote } from './find.ts';
import { keepsTo } from './paraphrase.ts';

/** What code can say about a claim and its support. */
export type Verdict =
  | 'exact'
  | 'repaired'
  | 'paraphrase'
  | 'needs-human'
  | 'unsupported'
  | 'testimony'
  | 'none';

/** Where the claim's quote stands in its excerpt, or null when it does not or a hash differs. */
function quotePlace(claim: Claim, excerpts: readonly Excerpt[]): (Place & { excerpt: Excerpt }) | null {
  const { support } = claim;
  if (support.kind !== 'quote') return null;
  const excerpt = excerpts.find(({ id }) => id === support.excerpt);
  if (excerpt === undefined || sha256(excerpt.text) !== excerpt.hash) return null;
  if (sha256(support.selector.exact) !== support.hash) return null;
  const found = findQuote(excerpt.text, support.selector);
  return found?.how === 'exact' ? { start: found.start, end: found.end, excerpt } : null;
}

/** True when words of the same sentence beside [start, end) say no: "run VACUUM" cut from "never run VACUUM". */
function clipped(text: string, { start, end }: Place, { pack }: FindOptions): boolean {
  return sentences(text, pack?.language ?? null)
    .filter((sentence) => sentence.start < end && sentence.end > start)
    .some(
      (sentence) =>
        hasNegation(text.slice(sentence.start, Math.max(sentence.start, start)), pack) ||
        hasNegation(text.slice(Math.min(sentence.end, end), sentence.end), pack),
    );
}

/**
 * Judges one claim by its support: `exact` and `repaired` are the page's own words, `paraphrase` keeps the rules of
 * the language pack, `needs-human` does not or was cut from a sentence that says no, `unsupported` has a quote that is
 * not in its excerpt or a hash that differs.
 */
export function verify(claim: Claim, excerpts: readonly Excerpt[], options: FindOptions = {}): Verdict {
  if (claim.support.kind !== 'quote') return claim.support.kind;
  const quote = quotePlace(claim, excerpts);
  if (quote === null) return 'unsupported';
  const words = quote.excerpt.text.slice(quote.start, quote.end);
  const found = findQuote(words, { exact: claim.text }, options);
  if (found === null) {
    return options.pack && keepsTo(claim.text, words, options.pack, options) ? 'paraphrase' : 'needs-human';
  }
  const place = { start: quote.start + found.start, end: quote.start + found.end };
  if (clipped(quote.excerpt.text, place, options)) return 'needs-human';
  return found.how === 'exact' ? 'exact' : 'repaired';
}
