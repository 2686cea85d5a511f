import type { Db } from '../../db/schema.ts';
import type { TipEntry } from '../../tips/postings.ts';
import { mayRead } from '../queries/library-teams.ts';
import { pageKey } from './judge-tip.ts';
import { judgedAway } from './judged.ts';
import { readQuiet } from './quiet.ts';
import { tipOf } from './tip-name.ts';
import { twinsOf } from './twins-of.ts';

/** Which lessons the person keeps away from a page, and which topics from all. */
async function keptAway(db: Db, address: string, now: number) {
  const key = pageKey(address);
  const quiet = await readQuiet(db, now);
  const judged = (await judgedAway(db)).filter(({ source }) => source === key);
  const lessons = quiet.filter(({ kind, page }) => kind === 'lesson' || (kind === 'page' && page === key));
  const topics = quiet.filter(({ kind }) => kind === 'topic');
  return {
    lessons: new Set<string>([...lessons.map(({ id }) => id), ...judged.map(({ lesson }) => lesson)]),
    topics: new Set(topics.map(({ id }) => id)),
  };
}

/** Whether a lesson may be shown on a page: in force, of a team that may be read, and not kept away by the person. */
export async function openOn(db: Db, address: string, now: number): Promise<(entry: TipEntry) => boolean> {
  const teams = new Set<string>((await db.links.toArray()).filter(mayRead).map(({ team }) => team));
  const twins = await twinsOf(db);
  const { lessons, topics } = await keptAway(db, address, now);
  return ({ lesson: name, home, until }) => {
    const { team, lesson } = tipOf(name);
    if (team !== null && !teams.has(team)) return false;
    if ((until !== null && until <= now) || (home !== null && topics.has(home))) return false;
    return ![lesson, ...(twins.get(lesson) ?? [])].some((id) => lessons.has(id));
  };
}
