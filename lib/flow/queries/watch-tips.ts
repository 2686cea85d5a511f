import type { Deps, Live, PageFacts, TipView } from '../deps.ts';
import { ruledOn } from '../tips/ruled-on.ts';
import { tipsOfPage } from '../tips/tips-of-page.ts';
import { both } from './both.ts';
import { live } from './live.ts';
import { watchSites } from './watch-sites.ts';

/**
 * The lessons shown for a page, now and after every change of lessons, of rules, of enabled sites and of what the person wants to be told;
 * none without a page. Rules count on enabled sites alone.
 */
export const watchTips = (deps: Deps, facts: PageFacts | null): Live<TipView[]> => {
  const { db, now } = deps;
  const found = live(async () => {
    if (facts === null) return { fit: [], ruled: [] };
    const wanted = await ruledOn(db, facts.address);
    const fit = await tipsOfPage(db, facts, now());
    return { fit, ruled: wanted.length === 0 ? fit : await tipsOfPage(db, facts, now(), wanted) };
  });
  const source = both(found, watchSites(deps));
  const origin = facts === null ? null : URL.parse(facts.address)?.origin;
  return {
    subscribe: ({ next, error = () => undefined }) =>
      source.subscribe({
        next: ([{ fit, ruled }, sites]) => next(sites.some((site) => site.origin === origin) ? ruled : fit),
        error,
      }),
  };
};
