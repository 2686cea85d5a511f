import type { Db } from '../../db/schema.ts';
import type { TipEntry } from '../../tips/postings.ts';
import { mayRead } from '../queries/library-teams.ts';
import { keptAway } from './kept-away.ts';
import { tipOf } from './tip-name.ts';
import { twinsOf } from './twins-of.ts';

/** Whether a lesson may be shown; `twins` are what it is called elsewhere. */
type Open = {
  isOpen(entry: Pick<TipEntry, 'lesson' | 'home' | 'until'>): boolean;
  twins: Awaited<ReturnType<typeof twinsOf>>;
};

async function read(db: Db, address: string, now: number): Promise<Open> {
  const [links, twins, { lessons, topics }] = await Promise.all([
    db.links.toArray(),
    twinsOf(db),
    keptAway(db, address, now),
  ]);
  const teams = new Set<string>(links.filter(mayRead).map(({ team }) => team));
  const isOpen: Open['isOpen'] = ({ lesson: name, home, until }) => {
    const { team, lesson } = tipOf(name);
    if (team !== null && !teams.has(team)) return false;
    if ((until !== null && until <= now) || (home !== null && topics.has(home))) return false;
    return ![lesson, ...(twins.get(lesson) ?? [])].some((id) => lessons.has(id));
  };
  return { isOpen, twins };
}

/** Which lessons may be shown on a page: those in force, of a team that may be read, and not kept away by the person. */
export const openOn = (db: Db, address: string, now: number): PromiseLike<Open> =>
  // One transaction, since each costs as much as some tens of rows.
  db.transaction('r', ['links', 'events', 'meta'], () => read(db, address, now));
