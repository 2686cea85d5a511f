import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import { tipPostings } from '../../db/tip-postings.ts';
import { fitting, looksAt } from '../../tips/joint.ts';
import type { PageFacts } from '../../tips/query.ts';
import { rank } from '../../tips/rank.ts';
import { remembered } from '../../tips/remembered.ts';
import type { TipView } from '../views/tip.ts';
import { choose, once } from './choose.ts';
import { isIdle } from './is-idle.ts';
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
  const tips = tipDbOf(db);
  const postings = remembered(tipPostings(tips));
  const reading = openOn(db, facts.address, now);
  // The page is taken apart while the database answers.
  const looks = looksAt(facts);
  const { isOpen, twins } = await reading;
  const entries = wanted.length === 0 ? [] : await tips.tips.where('lesson').anyOf(wanted).toArray();
  const ruled = entries.filter(isOpen).map(({ lesson }) => lesson);
  if (ruled.length === 0 && (await isIdle(looks, postings))) return [];
  const found = await fitting(looks, async (query) =>
    once(twins, await rank(query, postings, isOpen), ruled),
  );
  const all = choose(ruled, found.ranked, found.shown);
  const views = await Promise.all(all.map((one) => tipView(db, one)));
  return views.filter((view) => view !== null);
}
