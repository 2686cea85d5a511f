import { deniesUnspaced, isDenial } from '../text/negation.ts';
import { firstToken, lastToken } from '../text/tokens.ts';
import { cutsAmount } from './amounts.ts';
import { askedOf } from './asked.ts';
import type { Place } from './context.ts';
import { type Found, findAsked, findIn } from './find.ts';
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
  const before = lastToken(
    text.slice(Math.max(0, start - REACH), start),
    (word) => !articles?.has(word.toLowerCase()),
  );
  if (before !== undefined && isDenial(before, pack)) return true;
  if (STOP_END.test(text.slice(end - 1, end))) return false;
  const after = firstToken(text.slice(end, end + REACH), (word) => word !== ',');
  // Where headings and items have no full stop, a capital begins what is no longer theirs.
  return after !== undefined && !CAPITAL.test(after) && isDenial(after, pack);
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
  const asked = askedOf(page, exact);
  let cut: QuoteBreach | null = null;
  // Each rule comes to the same places.
  const known = new Map<string, QuoteBreach | null>();
  const found = findAsked(page, asked, (place) => {
    const at = `${place.start} ${place.end}`;
    const from = known.get(at) ?? cutFrom(page, place);
    known.set(at, from);
    cut ??= from;
    return from === null;
  });
  if (found) return { found, why: found.how };
  if (cut !== null) return { found: null, why: cut };
  return { found: null, why: asked.seen.words ? 'punctuation differs' : whyNot(page, asked) };
}
