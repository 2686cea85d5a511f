import { attempt } from '../../db/problem-of.ts';
import { claimsOf } from '../../model/lesson-claims.ts';
import { ok, type Result } from '../../model/result.ts';
import type { ReviewDraft } from '../../model/review-draft.ts';
import type { Deps, ReviewItem } from '../deps.ts';
import { samePage } from '../same-page.ts';
import { changeReview } from './change-review.ts';

/** Looks for an item's quotes on the page in front, as far as it is their source; keeps and returns what was found. Problems: storage. */
export const findQuotes = (
  deps: Deps,
  item: ReviewItem,
  known: ReviewDraft['found'],
): Promise<Result<number>> =>
  attempt(async () => {
    const { page, now } = deps;
    const { excerpts, sources } = item.content;
    const tab = await page.activeTab();
    const here = sources.filter(({ address }) => tab?.url !== undefined && samePage(tab.url, address));
    const found = new Map(known.map((one) => [one.excerpt, one]));
    let count = 0;
    for (const { support } of claimsOf(item.content)) {
      if (support.kind !== 'quote' || tab === null) continue;
      const excerpt = excerpts.find(({ id }) => id === support.excerpt);
      if (!here.some(({ key }) => key === excerpt?.source)) continue;
      if ((await page.show(tab.tab, support.selector)) !== 'shown') continue;
      found.set(support.excerpt, { excerpt: support.excerpt, at: now() });
      count += 1;
    }
    const kept = await changeReview(deps, item, { found: [...found.values()] });
    return kept.ok ? ok(count) : kept;
  });
