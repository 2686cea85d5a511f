import type { Capture } from '../model/capture.ts';
import type { Check } from '../model/check.ts';
import type { Claim } from '../model/claim.ts';
import { badText } from '../rules/bad-text.ts';
import { instructionLike } from '../rules/instruction-like.ts';
import { itemBreaches } from '../rules/item-rules.ts';
import { disguised, namedThings } from '../rules/named-things.ts';
import { readings } from '../rules/readings.ts';
import { unsafeText } from '../rules/unsafe-text.ts';
import { packFor } from '../text/pack-for.ts';
import { sentences } from '../text/sentences.ts';
import type { Ground } from './ground.ts';
import { novelFor } from './novel.ts';
import { trustedIn } from './trusted.ts';

/** The rules every text of a proposal goes through; `refused` tells whether one read like an order to a model. */
export type Safety = {
  /** The text, or '' when it may not be shown. */
  readonly free: (text: string) => string;
  /** True when a grounded claim may be shown. */
  readonly claim: (claim: Claim) => boolean;
  /** True when a check on a claim may be shown: clean texts, quoted words and a right answer that are the page's, no flaw that blocks. */
  readonly check: (check: Check, claim: Claim) => boolean;
  readonly refused: () => boolean;
};

// Words inside quotes are said to be the page's.
const QUOTED = /“([^”]*)”|„([^“]*)“|"([^"]*)"|«([^»]*)»|「([^」]*)」/gu;
// A single word may stand in quotes for its own sake.
const FEW_WORDS = 1;
// A question is asked in words of ours as a rule: "Which step comes next?"
const ASKED = 4;

const quotesOf = (text: string): string[] =>
  Array.from(
    text.matchAll(QUOTED),
    ([, ...groups]) => groups.find((group) => group !== undefined) ?? '',
  ).filter((quote) => quote.split(/\s+/u).length > FEW_WORDS);

/** Safety rules for one proposal. */
export function safetyFor(ground: Ground, capture: Capture): Safety {
  const pack = packFor(capture.language);
  const trusted = trustedIn(capture);
  const novel = novelFor(capture);
  let refused = false;
  const orders = (text: string): boolean => {
    const order = instructionLike(text);
    refused ||= order;
    return order;
  };
  /** What a driver says in its own words: about the page, to nobody but who works by it, and naming only what the page names. */
  const clean = (text: string, few?: number): boolean => {
    if (badText(text) !== null || disguised(text)) return false;
    const read = readings(text);
    return (
      read.every((reading) => unsafeText(reading) === null) &&
      !orders(text) &&
      read.flatMap(namedThings).every(trusted.holds) &&
      !read.some(trusted.planted) &&
      quotesOf(text).every((quote) => ground.holds(quote)) &&
      sentences(text, pack?.language ?? null).every((sentence) => !trusted.strange(sentence.text, few))
    );
  };
  /** A text with nothing behind it says no number in digits and no name that the page does not. */
  const bare = (text: string, few?: number): boolean => clean(text, few) && !novel.says(text);
  /** Nor a number in words, where it would be taken for the page's; a scenario makes its case up. */
  const told = (text: string): boolean => bare(text) && !novel.counts(text);
  return {
    free: (text) => (told(text) ? text : ''),
    claim: (claim) => {
      const { text, support } = claim;
      // A part of an order is not the page's word either.
      if (
        support.kind === 'quote' &&
        (badText(support.selector.exact) !== null ||
          disguised(support.selector.exact) ||
          orders(ground.whole(claim)))
      )
        return false;
      // The page's own words may name an address or an element: they are shown as plain text and lead nowhere.
      return ground.verbatim(claim) ? badText(text) === null && !orders(text) : clean(text);
    },
    check: (check, claim) => {
      return (
        bare(check.scenario) &&
        check.options.every(({ text, rationale }) => told(text) && told(rationale)) &&
        bare(check.question, ASKED) &&
        // What a model calls right is what the page says; rules cut theirs from it.
        (check.made !== 'model' ||
          check.options.every(({ right, text }) => !right || ground.says(text, claim))) &&
        itemBreaches(check, { pack }).every(({ level }) => level !== 'block')
      );
    },
    refused: () => refused,
  };
}
