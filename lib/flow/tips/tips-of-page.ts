import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import { tipPostings } from '../../db/tip-postings.ts';
import { shown } from '../../tips/gate.ts';
import { type PageFacts, tipQuery } from '../../tips/query.ts';
import { type Ranked, rank } from '../../tips/rank.ts';
import type { TipView } from '../views/tip.ts';
import { openOn } from './open-on.ts';
import { tipOf } from './tip-name.ts';
import { tipView } from './tip-view.ts';
import { twinsOf } from './twins-of.ts';

/** Leaves out a lesson of one's own where the team's, which it became, is found as well. */
async function once(db: Db, ranked: readonly Ranked[]): Promise<Ranked[]> {
  const twins = await twinsOf(db);
  const found = ranked.map(({ lesson }) => tipOf(lesson));
  const ofTeams = new Set(found.filter(({ team }) => team !== null).map(({ lesson }) => lesson));
  return ranked.filter((_, at) => {
    const of = found[at];
    return of?.team !== null || !(twins.get(of.lesson) ?? []).some((id) => ofTeams.has(id));
  });
}

/** The lessons shown for a page, at most three, best first; none where the best does not fit well enough. */
export async function tipsOfPage(db: Db, facts: PageFacts, now: number): Promise<TipView[]> {
  const isOpen = await openOn(db, facts.address, now);
  const query = tipQuery(facts);
  const ranked = await once(db, await rank(query, tipPostings(tipDbOf(db)), isOpen));
  const views = await Promise.all(shown(ranked, query.moment).map((one) => tipView(db, one)));
  return views.filter((view) => view !== null);
}
