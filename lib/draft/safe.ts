import type { Check } from '../model/check.ts';
import type { Claim } from '../model/claim.ts';
import { badText } from '../rules/bad-text.ts';
import { instructionLike } from '../rules/instruction-like.ts';
import { itemBreaches } from '../rules/item-rules.ts';
import { disguised, namedThings } from '../rules/named-things.ts';
import { readings } from '../rules/readings.ts';
import { unsafeText } from '../rules/unsafe-text.ts';
import type { Pack } from '../text/pack.ts';
import { sentences } from '../text/sentences.ts';
import type { Ground } from './ground.ts';
import type { Trusted } from './trusted.ts';

/** The rules every text of a proposal goes through; `refused` tells whether one read like an order to a model. */
export type Safety = {
  /** The text, or '' when it may not be shown. */
  readonly free: (text: string) => string;
  /** True when a grounded claim may be shown. */
  readonly claim: (claim: Claim) => boolean;
  /** True when a check may be shown: clean texts, quoted words that are on the page, no flaw that blocks. */
  readonly check: (check: Check) => boolean;
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
export function safetyFor(ground: Ground, pack: Pack | null, trusted: Trusted): Safety {
  let refused = false;
  const orders = (text: string): boolean => {
    const order = instructionLike(text);
    refused ||= order;
    return order;
  };
  /** What a driver says in its own words: about the page, to nobody but who works by it, and naming only what the page names. */
  const clean = (text: string, few?: number): boolean =>
    badText(text) === null &&
    !disguised(text) &&
    readings(text).every((reading) => unsafeText(reading) === null) &&
    !orders(text) &&
    readings(text).flatMap(namedThings).every(trusted.holds) &&
    !readings(text).some(trusted.planted) &&
    quotesOf(text).every((quote) => ground.holds(quote)) &&
    sentences(text, pack?.language ?? null).every((sentence) => !trusted.strange(sentence.text, few));
  return {
    free: (text) => (clean(text) ? text : ''),
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
    check: (check) => {
      const texts = [check.scenario, ...check.options.flatMap(({ text, rationale }) => [text, rationale])];
      return (
        texts.every((text) => clean(text)) &&
        clean(check.question, ASKED) &&
        itemBreaches(check, { pack }).every(({ level }) => level !== 'block')
      );
    },
    refused: () => refused,
  };
}
