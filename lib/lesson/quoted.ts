import type { Capture } from '../model/capture.ts';
import type { Claim, Excerpt, Support } from '../model/claim.ts';
import type { LessonContent } from '../model/lesson.ts';
import { type Found, findQuote } from '../quote/find.ts';
import { excerptOf, quoteSupport } from '../quote/support.ts';
import { blockText, codeSpans } from '../text/block-text.ts';
import { packFor } from '../text/pack-for.ts';

/** What supports a claim with words of the page, how they were found, and the excerpt that goes into the lesson. */
export type Quoted = { how: Found['how']; support: Support; excerpt: Excerpt };

/** Looks words up where they may be quoted from; null when they are not there. */
export type FindQuoted = (exact: string) => Quoted | null;

// The longest quote an excerpt can hold.
const MAX = 2_000;

const isQuotable = (found: Found | null): found is Found => found !== null && found.end - found.start <= MAX;

/** Looks words up in the blocks of a capture, the same way grounding does. */
export function quotedFrom(capture: Capture): FindQuoted {
  const options = { pack: packFor(capture.language), code: codeSpans(capture.blocks) };
  return (exact) => {
    if (exact.trim() === '') return null;
    for (const block of capture.blocks) {
      const text = blockText(block);
      const found = findQuote(text, { exact }, options);
      if (!isQuotable(found)) continue;
      const { path } = block;
      const origin = { block: block.id, path, source: capture.source.key, at: capture.at };
      const excerpt = excerptOf(text, found, origin);
      return { how: found.how, support: quoteSupport(text, found.start, found.end, excerpt), excerpt };
    }
    return null;
  };
}

/** Looks words up in the excerpts a lesson already carries, where there is no capture any more. */
export const quotedIn = (content: LessonContent): FindQuoted => {
  const options = { pack: packFor(content.language) };
  return (exact) => {
    if (exact.trim() === '') return null;
    for (const excerpt of content.excerpts) {
      const { text } = excerpt;
      const found = findQuote(text, { exact }, options);
      if (!isQuotable(found)) continue;
      return { how: found.how, support: quoteSupport(text, found.start, found.end, excerpt), excerpt };
    }
    return null;
  };
};

/** Adds an excerpt the content does not have yet. */
export const withExcerpt = (content: LessonContent, excerpt: Excerpt): LessonContent =>
  content.excerpts.some(({ id }) => id === excerpt.id)
    ? content
    : { ...content, excerpts: [...content.excerpts, excerpt] };

/** Without the excerpts that no claim quotes; they do not belong into a revision. */
export function withoutIdleExcerpts(content: LessonContent, claims: readonly Claim[]): LessonContent {
  const used = new Set(claims.map(({ support }) => (support.kind === 'quote' ? support.excerpt : undefined)));
  return { ...content, excerpts: content.excerpts.filter(({ id }) => used.has(id)) };
}
