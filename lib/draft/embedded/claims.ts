import type { Capture } from '../../model/capture.ts';
import type { Claim, Excerpt } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import { excerptOf, quoteSupport } from '../../quote/support.ts';
import { blockText } from '../../text/block-text.ts';
import { overlap, type Span } from './span.ts';

/** Makes claims that are the page's own words and gathers the excerpts they rest on. */
export type ClaimMaker = {
  readonly make: (span: Span) => Claim;
  /** The claim made of words of this span, if any. */
  readonly about: (span: Span) => Claim | undefined;
  readonly excerpts: () => Excerpt[];
};

/** A maker for one capture. */
export function claimMaker(capture: Capture, newId: () => Id): ClaimMaker {
  const made: { span: Span; claim: Claim }[] = [];
  const excerpts = new Map<string, Excerpt>();
  return {
    make: (span) => {
      const known = made.find(
        (one) =>
          one.span.block.id === span.block.id && one.span.start === span.start && one.span.end === span.end,
      );
      if (known !== undefined) return known.claim;
      const text = blockText(span.block);
      const origin = {
        block: span.block.id,
        path: span.block.path,
        source: capture.source.key,
        at: capture.at,
      };
      const excerpt = excerptOf(text, span, origin);
      excerpts.set(excerpt.id, excerpt);
      const claim: Claim = {
        id: newId(),
        text: text.slice(span.start, span.end),
        support: quoteSupport(text, span.start, span.end, excerpt),
      };
      made.push({ span, claim });
      return claim;
    },
    about: (span) => made.find((one) => overlap(one.span, span))?.claim,
    excerpts: () => [...excerpts.values()],
  };
}
