import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import { tipPostings } from '../../db/tip-postings.ts';
import { shown } from '../../tips/gate.ts';
import type { TipEntry } from '../../tips/postings.ts';
import { type PageFacts, tipQuery } from '../../tips/query.ts';
import { type Ranked, rank } from '../../tips/rank.ts';
import { mayRead } from '../queries/library-teams.ts';
import type { TipView } from '../views/tip.ts';
import { pageKey } from './judge-tip.ts';
import { judgedAway } from './judged.ts';
import { readQuiet } from './quiet.ts';
import { tipOf } from './tip-name.ts';
import { tipView } from './tip-view.ts';
import { twinsOf } from './twins-of.ts';

/** Whether a lesson may be shown on a page: in force, of a team that may be read, and not kept away by the person. */
async function openOn(db: Db, address: string, now: number): Promise<(entry: TipEntry) => boolean> {
  const teams = new Set<string>((await db.links.toArray()).filter(mayRead).map(({ team }) => team));
  const twins = await twinsOf(db);
  const key = pageKey(address);
  const quiet = await readQuiet(db, now);
  const away = new Set<string>([
    ...quiet
      .filter(({ kind, page }) => kind === 'lesson' || (kind === 'page' && page === key))
      .map(({ id }) => id),
    ...(await judgedAway(db)).filter(({ source }) => source === key).map(({ lesson }) => lesson),
  ]);
  const topics = new Set(quiet.filter(({ kind }) => kind === 'topic').map(({ id }) => id));
  return ({ lesson: name, home, until }) => {
    const { team, lesson } = tipOf(name);
    if (team !== null && !teams.has(team)) return false;
    if ((until !== null && until <= now) || (home !== null && topics.has(home))) return false;
    return ![lesson, ...(twins.get(lesson) ?? [])].some((id) => away.has(id));
  };
}

/** Leaves out a lesson of one's own where the team's, which it became, is found as well. */
async function once(db: Db, ranked: readonly Ranked[]): Promise<Ranked[]> {
  const twins = await twinsOf(db);
  const ofTeams = new Set(
    ranked.map((one) => tipOf(one.lesson)).flatMap(({ team, lesson }) => (team ? [lesson] : [])),
  );
  return ranked.filter((one) => {
    const { team, lesson } = tipOf(one.lesson);
    return team !== null || !(twins.get(lesson) ?? []).some((id) => ofTeams.has(id));
  });
}

/** The lessons shown for a page, at most three, best first; none where the best does not fit well enough. */
export async function tipsOfPage(db: Db, facts: PageFacts, now: number): Promise<TipView[]> {
  const isOpen = await openOn(db, facts.address, now);
  const ranked = await rank(tipQuery(facts), tipPostings(tipDbOf(db)), isOpen);
  const views = await Promise.all(shown(await once(db, ranked)).map((one) => tipView(db, one)));
  return views.filter((view) => view !== null);
}
