import type { Db } from '../../db/schema.ts';
import { tipDbOf } from '../../db/tip-db.ts';
import type { TipEntry } from '../../tips/postings.ts';
import { mayRead } from '../queries/library-teams.ts';
import { keptAway } from './kept-away.ts';
import { ofTopics } from './of-topics.ts';
import { tipOf } from './tip-name.ts';
import { twinsOf } from './twins-of.ts';

/** Whether a lesson may be shown; `twins` are what it is called elsewhere. */
type Open = {
  isOpen(entry: Pick<TipEntry, 'lesson' | 'home' | 'until'>): boolean;
  twins: Awaited<ReturnType<typeof twinsOf>>;
};

async function read(db: Db, address: string, now: number) {
  const [links, twins, kept] = await Promise.all([
    db.links.toArray(),
    twinsOf(db),
    keptAway(db, address, now),
  ]);
  return { teams: new Set<string>(links.filter(mayRead).map(({ team }) => team)), twins, ...kept };
}

/** Which lessons may be shown on a page: those in force, of a team that may be read, and not kept away by the person. */
export async function openOn(db: Db, address: string, now: number): Promise<Open> {
  // One transaction, since each costs as much as some tens of rows.
  const known = await db.transaction('r', ['links', 'events', 'meta'], () => read(db, address, now));
  const { teams, twins, lessons, topics } = known;
  const quiet = await ofTopics(tipDbOf(db), known);
  const isOpen: Open['isOpen'] = ({ lesson: name, home, until }) => {
    const { team, lesson } = tipOf(name);
    if (team !== null && !teams.has(team)) return false;
    if ((until !== null && until <= now) || (home !== null && topics.has(home))) return false;
    return !quiet.has(lesson) && ![lesson, ...(twins.get(lesson) ?? [])].some((id) => lessons.has(id));
  };
  return { isOpen, twins };
}
