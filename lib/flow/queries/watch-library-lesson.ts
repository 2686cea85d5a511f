import { verdictsOf } from '../../lesson/judge.ts';
import { type Id, timeOf } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import type { Deps, LibraryLessonView, LibraryTeam, Live } from '../deps.ts';
import { revisionViews } from './lesson-revisions.ts';
import { libraryTeams } from './library-teams.ts';
import { live } from './live.ts';
import { beside } from './near-lessons.ts';
import { raisedAbout } from './raised-flags.ts';
import { rulesOf } from './rules-of.ts';
import { teamIndex } from './team-index.ts';
import { toLook } from './to-look.ts';
import { toldLow } from './told-low.ts';

/** A live lesson of a team this device may read, with what was said about it from here; null when there is none of that id. */
export const watchLibraryLesson = ({ db }: Deps, id: Id): Live<LibraryLessonView | null> => {
  const viewIn = async (link: Link, of: LibraryTeam): Promise<LibraryLessonView | null> => {
    const { lessons } = await teamIndex(db, link);
    const found = lessons.find(({ row }) => row.id === id);
    if (found === undefined) return null;
    const { row, content } = found;
    const [flags, claims] = [await raisedAbout(db, link.team, id), verdictsOf(content, null)];
    const facts = { link: `${link.address}/l/${id}`, writtenAt: timeOf(row.rev) };
    const own = { low: await toldLow(db, link.team, found), toLook: await toLook(db, link.team, id) };
    const [revisions, rules] = [await revisionViews(db, link, found), await rulesOf(db, link, row)];
    return { of, row, content, claims, flags, rules, ...own, ...facts, revisions, ...beside(found, lessons) };
  };
  return live(() =>
    db.transaction('r', [db.links, db.meta, db.rows, db.outbox], async () => {
      const { teams, of } = await libraryTeams(db, null);
      // The active team's first: one lesson may be in two teams.
      for (const team of teams.toSorted((a, b) => Number(b === of) - Number(a === of))) {
        const link = await db.links.get(team.team);
        const view = link === undefined ? null : await viewIn(link, team);
        if (view !== null) return view;
      }
      return null;
    }),
  );
};
