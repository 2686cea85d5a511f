import type { Check } from '../model/check.ts';
import type { Claim } from '../model/claim.ts';
import { badText } from '../rules/bad-text.ts';
import { instructionLike } from '../rules/instruction-like.ts';
import { itemBreaches } from '../rules/item-rules.ts';
import { unsafeText } from '../rules/unsafe-text.ts';
import type { Pack } from '../text/pack.ts';
import type { Ground } from './ground.ts';

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

// Words inside typographic quotes are said to be the page's.
const QUOTED = /“([^”]*)”|„([^“]*)“/gu;
const FEW_WORDS = 3;

const quotesOf = (text: string): string[] =>
  Array.from(text.matchAll(QUOTED), ([, english, german]) => english ?? german ?? '').filter(
    (quote) => quote.split(/\s+/u).length > FEW_WORDS,
  );

/** Safety rules for one proposal. */
export function safetyFor(ground: Ground, pack: Pack | null): Safety {
  let refused = false;
  const orders = (text: string): boolean => {
    const order = instructionLike(text);
    refused ||= order;
    return order;
  };
  const clean = (text: string): boolean =>
    badText(text) === null && unsafeText(text) === null && !orders(text);
  return {
    free: (text) => (clean(text) ? text : ''),
    // The page's own words may name an address or an element: they are shown as plain text and lead nowhere.
    claim: (claim) =>
      ground.verbatim(claim) ? badText(claim.text) === null && !orders(claim.text) : clean(claim.text),
    check: (check) => {
      const texts = [
        check.scenario,
        check.question,
        ...check.options.flatMap(({ text, rationale }) => [text, rationale]),
      ];
      return (
        texts.every(clean) &&
        texts.flatMap(quotesOf).every((quote) => ground.holds(quote)) &&
        itemBreaches(check, { pack }).every(({ level }) => level !== 'block')
      );
    },
    refused: () => refused,
  };
}
