import type { Capture } from '../model/capture.ts';
import type { Claim, Excerpt, Support } from '../model/claim.ts';
import type { LessonContent } from '../model/lesson.ts';
import { type Found, findIn } from '../quote/find.ts';
import { type Prepared, prepare } from '../quote/prepare.ts';
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

// Differences that a quote may have touch few of its words.
const MOST_WORDS = 0.8;

const longWords = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []),
];

/** Looks words up in the blocks of a capture, the same way grounding does. */
export function quotedFrom(capture: Capture): FindQuoted {
  const options = { pack: packFor(capture.language), code: codeSpans(capture.blocks) };
  const places = capture.blocks.map((block) => {
    const text = blockText(block);
    let ready: Prepared | undefined;
    const page = (): Prepared => {
      ready ??= prepare(text, options);
      return ready;
    };
    return { block, text, lower: text.toLowerCase(), page };
  });
  return (exact) => {
    if (exact.trim() === '') return null;
    const words = longWords(exact);
    for (const { block, text, lower, page } of places) {
      // Comparing takes a hundred times longer than this look, and a page may have ten thousand blocks.
      if (words.filter((word) => lower.includes(word)).length < words.length * MOST_WORDS) continue;
      const found = findIn(page(), { exact });
      if (!isQuotable(found)) continue;
      const { id, path } = block;
      const origin = { block: id, path, source: capture.source.key, at: capture.at };
      const excerpt = excerptOf(text, found, origin);
      return { how: found.how, support: quoteSupport(text, found.start, found.end, excerpt), excerpt };
    }
    return null;
  };
}

/** Looks words up in the excerpts a lesson already carries, where there is no capture any more. */
export const quotedIn = (content: LessonContent): FindQuoted => {
  const options = { pack: packFor(content.language) };
  const pages = content.excerpts.map((excerpt) => ({ excerpt, page: prepare(excerpt.text, options) }));
  return (exact) => {
    if (exact.trim() === '') return null;
    for (const { excerpt, page } of pages) {
      const { text } = excerpt;
      const found = findIn(page, { exact });
      if (!isQuotable(found)) continue;
      return { how: found.how, support: quoteSupport(text, found.start, found.end, excerpt), excerpt };
    }
    return null;
  };
};

/** Adds an excerpt the content does not have, or has from an older capture. */
export function withExcerpt(content: LessonContent, excerpt: Excerpt): LessonContent {
  const known = content.excerpts.find(({ id }) => id === excerpt.id);
  if (known && known.at >= excerpt.at) return content;
  const others = content.excerpts.filter(({ id }) => id !== excerpt.id);
  return { ...content, excerpts: [...others, excerpt] };
}

/** Without the excerpts that no claim quotes; they do not belong into a revision. */
export function withoutIdleExcerpts(content: LessonContent, claims: readonly Claim[]): LessonContent {
  const used = new Set(claims.map(({ support }) => (support.kind === 'quote' ? support.excerpt : undefined)));
  return { ...content, excerpts: content.excerpts.filter(({ id }) => used.has(id)) };
}
