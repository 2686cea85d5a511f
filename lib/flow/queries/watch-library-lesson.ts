import { verdictsOf } from '../../lesson/judge.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps, LibraryLessonView, Live } from '../deps.ts';
import { lowCheck } from './check-reading.ts';
import { libraryTeam, libraryTeams } from './library-teams.ts';
import { live } from './live.ts';
import { raisedAbout } from './raised-flags.ts';
import { teamIndex } from './team-index.ts';

/** A live lesson of a team this device may read, with what was said about it from here; null when there is none of that id. */
export const watchLibraryLesson = ({ db }: Deps, id: Id): Live<LibraryLessonView | null> => {
  const viewIn = async (link: Link): Promise<LibraryLessonView | null> => {
    const found = (await teamIndex(db, link)).lessons.find(({ row }) => row.id === id);
    if (found === undefined) return null;
    const { row, content } = found;
    const flags = await raisedAbout(db, link.team, id);
    const claims = verdictsOf(content, null);
    const low = row.owner === 'self' ? await lowCheck(db, link.team, id) : null;
    return { of: libraryTeam(link), row, content, claims, flags, low, link: `${link.address}/l/${id}` };
  };
  return live(() =>
    db.transaction('r', [db.links, db.meta, db.rows, db.outbox], async () => {
      const { teams, link } = await libraryTeams(db, null);
      const here = link === null ? null : await viewIn(link);
      if (here !== null) return here;
      for (const { team } of teams.filter((one) => one.team !== link?.team)) {
        const other = await db.links.get(team);
        const view = other === undefined ? null : await viewIn(other);
        if (view !== null) return view;
      }
      return null;
    }),
  );
};
