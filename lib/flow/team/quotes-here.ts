import type { QuoteSelector } from '../../model/claim.ts';
import type { LessonContent } from '../../model/lesson.ts';
import { claimsOf } from '../../model/lesson-claims.ts';
import type { ReviewDraft } from '../../model/review-draft.ts';
import { samePage } from '../same-page.ts';

/** A claim's quote with the excerpt it stands in. */
type Quoted = { claim: string; excerpt: string; selector: QuoteSelector };

/** The quotes of a lesson that stand on the page of an address; none without one. */
export function quotesHere(content: LessonContent, address: string | null): Quoted[] {
  const { sources, excerpts } = content;
  const here = new Set(
    sources.filter((one) => address !== null && samePage(address, one)).map(({ key }) => key),
  );
  const there = new Set(excerpts.filter(({ source }) => here.has(source)).map(({ id }) => id));
  return claimsOf(content).flatMap(({ id, support }) =>
    support.kind === 'quote' && there.has(support.excerpt)
      ? [{ claim: id, excerpt: support.excerpt, selector: support.selector }]
      : [],
  );
}

/** The excerpts found before and now: one of this page is, where every quote out of it was seen there. */
export function foundAgain(
  before: ReviewDraft['found'],
  { here, seen, at }: { here: readonly Quoted[]; seen: ReadonlyMap<string, boolean>; at: number },
): ReviewDraft['found'] {
  const excerpts = new Set(here.map(({ excerpt }) => excerpt));
  const lost = new Set(here.filter(({ claim }) => seen.get(claim) !== true).map(({ excerpt }) => excerpt));
  const now = [...excerpts].filter((excerpt) => !lost.has(excerpt)).map((excerpt) => ({ excerpt, at }));
  return [...before.filter(({ excerpt }) => !excerpts.has(excerpt)), ...now];
}
