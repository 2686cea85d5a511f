import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import { tipPostings } from '../../db/tip-postings.ts';
import { MOST_SHOWN, shown } from '../../tips/gate.ts';
import { type PageFacts, tipQuery } from '../../tips/query.ts';
import { type Ranked, rank } from '../../tips/rank.ts';
import type { TipView } from '../views/tip.ts';
import { openOn } from './open-on.ts';
import { tipOf } from './tip-name.ts';
import { type Chosen, tipView } from './tip-view.ts';
import { twinsOf } from './twins-of.ts';

/** Leaves out a lesson of one's own where the team's, which it became, is found as well. */
async function once(db: Db, ranked: readonly Ranked[], ruled: readonly string[]): Promise<Ranked[]> {
  const twins = await twinsOf(db);
  const found = ranked.map(({ lesson }) => tipOf(lesson));
  const all = [...found, ...ruled.map(tipOf)];
  const ofTeams = new Set(all.filter(({ team }) => team !== null).map(({ lesson }) => lesson));
  return ranked.filter((_, at) => {
    const of = found[at];
    return of?.team !== null || !(twins.get(of.lesson) ?? []).some((id) => ofTeams.has(id));
  });
}

/** Lessons wanted on a page come first, those that fit it before others; both at most three together. */
function chosen(wanted: readonly string[], ranked: readonly Ranked[], fit: readonly Ranked[]): Chosen[] {
  const places = new Map(ranked.map(({ lesson }, at) => [lesson, at]));
  const placeOf = (name: string) => places.get(name) ?? ranked.length;
  const reasons = new Map(ranked.map((one) => [one.lesson, one.reasons]));
  const first = wanted.toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  const rest = fit.map(({ lesson }) => lesson).filter((lesson) => !wanted.includes(lesson));
  return [...first, ...rest]
    .slice(0, MOST_SHOWN)
    .map((lesson) => ({ lesson, reasons: reasons.get(lesson) ?? [], wanted: wanted.includes(lesson) }));
}

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
  const all = chosen(ruled, ranked, shown(ranked, query.moment));
  const views = await Promise.all(all.map((one) => tipView(db, one)));
  return views.filter((view) => view !== null);
}
