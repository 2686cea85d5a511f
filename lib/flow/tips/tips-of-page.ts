import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import { tipPostings } from '../../db/tip-postings.ts';
import { shown } from '../../tips/gate.ts';
import { type PageFacts, tipQuery } from '../../tips/query.ts';
import { rank } from '../../tips/rank.ts';
import type { TipView } from '../views/tip.ts';
import { choose, once } from './choose.ts';
import { openOn } from './open-on.ts';
import { tipView } from './tip-view.ts';

/**
 * The lessons shown for a page, at most three, best first; none where the best does not fit well enough. Those of `wanted` that are in
 * force are shown however they fit, unless the person keeps them away.
 */
export async function tipsOfPage(
  db: Db,
  facts: PageFacts,
  now: number,
  wanted: readonly string[] = [],
): Promise<TipView[]> {
  const isOpen = await openOn(db, facts.address, now);
  const tips = tipDbOf(db);
  const entries = await tips.tips.where('lesson').anyOf(wanted).toArray();
  const ruled = entries.filter(isOpen).map(({ lesson }) => lesson);
  const query = tipQuery(facts);
  const ranked = await once(db, await rank(query, tipPostings(tips), isOpen), ruled);
  const all = choose(ruled, ranked, shown(ranked, query.moment));
  const views = await Promise.all(all.map((one) => tipView(db, one)));
  return views.filter((view) => view !== null);
}
