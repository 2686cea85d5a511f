import type { Deps, Live, PageFacts, TipView } from '../deps.ts';
import { tipsOfPage } from '../tips/tips-of-page.ts';
import { live } from './live.ts';

/** The lessons shown for a page, now and after every change of lessons and of what the person wants to be told; none without a page. */
export const watchTips = ({ db, now }: Deps, facts: PageFacts | null): Live<TipView[]> =>
  live(async () => (facts === null ? [] : tipsOfPage(db, facts, now())));
