import { sha256 } from '../hash/sha256.ts';
import type { Claim, Excerpt } from '../model/claim.ts';
import { normalise } from '../text/normalise.ts';
import { type Clipped, clipped } from './clipped.ts';
import type { Place } from './context.ts';
import { hasElision } from './elided.ts';
import { differsInMarks, type FindOptions, type Found, findIn, findQuote } from './find.ts';
import { breachOf } from './paraphrase.ts';
import { prepare } from './prepare.ts';
import type { Breach } from './said.ts';

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

/** Why a claim was judged as it was; the same words always for the same rule. */
export type Why =
  | Breach
  | 'quote not in its excerpt'
  | 'punctuation differs'
  | Clipped
  | 'no rules for this language'
  | Verdict;

export type Judged = { verdict: Verdict; why: Why };

const plainly = (verdict: Verdict): Judged => ({ verdict, why: verdict });
const asks = (why: Why): Judged => ({ verdict: 'needs-human', why });

const ASKS = /\?\W*$/u;

type FoundAs = { how: Found['how']; cut: Clipped | null; options: FindOptions };

/** What a claim loses that is its quote but for taste, or with words left out: marks may move a condition, a gap may join two statements. */
function breachOfFound(claim: string, words: string, { how, cut, options }: FoundAs): Breach | null {
  if (how === 'exact' || !options.pack) return null;
  if (how === 'elided' && cut === null) return 'order differs';
  const breach = breachOf(claim, words, options.pack, options);
  return breach === 'says nothing' ? null : breach;
}

/** The same as `verify`, with the rule that decided; `under` is the condition that is shown beside the claim. */
export function judge(
  claim: Claim,
  excerpts: readonly Excerpt[],
  options: FindOptions & { under?: string } = {},
): Judged {
  if (claim.support.kind !== 'quote') return plainly(claim.support.kind);
  const quote = quotePlace(claim, excerpts);
  if (quote === null) return { verdict: 'unsupported', why: 'quote not in its excerpt' };
  const { text } = quote.excerpt;
  const words = text.slice(quote.start, quote.end);
  const page = prepare(words, options);
  const found = findIn(page, { exact: claim.text });
  const place = found ? { start: quote.start + found.start, end: quote.start + found.end } : quote;
  const cut = clipped(text, place, options);
  if (found !== null) {
    const breach = breachOfFound(claim.text, text.slice(place.start, place.end), {
      how: found.how,
      cut,
      options,
    });
    if (breach !== null) return asks(breach);
    return cut ? asks(cut) : plainly(found.how === 'exact' ? 'exact' : 'repaired');
  }
  // Dots that the quote lacks stand for words, which only an elision may leave out.
  if (hasElision(normalise(claim.text).text.trim().replace(/\.+$/u, ''))) return asks('order differs');
  if (differsInMarks(page, claim.text)) return asks('punctuation differs');
  if (!options.pack) return asks('no rules for this language');
  if (ASKS.test(words) && !claim.text.includes('?')) return asks('punctuation differs');
  const breach = breachOf(claim.text, words, options.pack, options);
  if (breach !== null) return asks(breach);
  return cut ? asks(cut) : plainly('paraphrase');
}

/**
 * Judges one claim by its support: `exact` and `repaired` are the page's own words, `paraphrase` keeps the rules of
 * the language pack, `needs-human` does not or was cut from a sentence that says no or if, `unsupported` has a quote that is
 * not in its excerpt or a hash that differs.
 */
export const verify = (...given: Parameters<typeof judge>): Verdict => judge(...given).verdict;
