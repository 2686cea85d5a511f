import { deniesUnspaced, hasNegation } from '../text/negation.ts';
import { tokens } from '../text/tokens.ts';
import { cutsAmount } from './amounts.ts';
import type { Place } from './context.ts';
import { differsInMarks, type Found, findIn } from './find.ts';
import type { FindOptions } from './guard.ts';
import { cutsParticle } from './particles.ts';
import type { Prepared } from './prepare.ts';
import { type QuoteBreach, whyNot } from './why-not.ts';

/** What code can say about a quote alone. */
export type QuoteJudged = { found: Found; why: Found['how'] } | { found: null; why: QuoteBreach };

// Enough for a word or two on either side.
const REACH = 60;
const CAPITAL = /^\p{Lu}/u;
const STOP_END = /[.!?:;。！？]$/;

/** True when the word right beside [start, end) says no to it: "run it" cut from "never run it" or "delete it" from "delete it unless". */
function besideNegation(text: string, { start, end }: Place, { pack }: FindOptions): boolean {
  if (!pack && deniesUnspaced(text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)))
    return true;
  const articles = pack?.articles;
  const before = tokens(text.slice(Math.max(0, start - REACH), start))
    .filter((token) => !articles?.has(token.text.toLowerCase()))
    .at(-1);
  if (before && hasNegation(before.text, pack)) return true;
  if (STOP_END.test(text.slice(end - 1, end))) return false;
  const after = tokens(text.slice(end, end + REACH)).find(({ text: word }) => word !== ',');
  // Where headings and items have no full stop, a capital begins what is no longer theirs.
  return after !== undefined && !CAPITAL.test(after.text) && hasNegation(after.text, pack);
}

/** What words at a place are cut from, so that they are no quote: a denial, or the other half of their verb or amount. */
function cutFrom({ normal: { text }, options }: Prepared, place: Place): QuoteBreach | null {
  if (besideNegation(text, place, options)) return 'cut from a negation';
  const isHalf = cutsParticle(text, place.end, options.pack) || cutsAmount(text, place.start, options.pack);
  return isHalf ? 'cut from a word' : null;
}

/** Finds words that claim to be a page's, but not where they are cut from a denial or a verb. */
export const foundQuote = (page: Prepared, exact: string): Found | null =>
  findIn(page, { exact }, (place) => cutFrom(page, place) === null);

/** Judges words that claim to be a page's: how they were found, or by which rule they are not its words. */
export function judgeQuote(page: Prepared, exact: string): QuoteJudged {
  let cut: QuoteBreach | null = null;
  const found = findIn(page, { exact }, (place) => {
    const from = cutFrom(page, place);
    cut ??= from;
    return from === null;
  });
  if (found) return { found, why: found.how };
  if (cut !== null) return { found: null, why: cut };
  return { found: null, why: differsInMarks(page, exact) ? 'punctuation differs' : whyNot(page, exact) };
}
