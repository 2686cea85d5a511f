import { attempt } from '../../db/problem-of.ts';
import { readReview } from '../../db/reviews.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps, ReviewItem } from '../deps.ts';
import { changeReview } from './change-review.ts';
import { foundAgain, quotesHere } from './quotes-here.ts';

/**
 * Looks for an item's quotes on the page in front, as far as it is their source; keeps what became of each and returns how many
 * were found. Null: the page in front is none of its sources, or may not be read. Problems: storage.
 */
export const findQuotes = (
  deps: Deps,
  item: ReviewItem,
): Promise<Result<{ found: number; gone: number } | null>> =>
  attempt(async () => {
    const { page, now } = deps;
    const tab = await page.activeTab();
    const here = quotesHere(item.content, tab?.url ?? null);
    const seen = new Map<string, boolean>();
    for (const { claim, selector } of here) {
      const shown = tab === null ? 'no-grant' : await page.show(tab.tab, selector);
      if (shown !== 'no-grant') seen.set(claim, shown === 'shown');
    }
    if (seen.size === 0) return ok(null);
    const at = now();
    const { found } = await readReview(deps.db, item);
    const looked = Object.fromEntries([...seen].map(([claim, isThere]) => [claim, { found: isThere, at }]));
    const kept = await changeReview(deps, item, { found: foundAgain(found, { here, seen, at }), looked });
    const there = [...seen.values()].filter((isThere) => isThere).length;
    return kept.ok ? ok({ found: there, gone: seen.size - there }) : kept;
  });
