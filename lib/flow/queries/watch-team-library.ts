import { lessonTasks } from '../../db/lesson-tasks.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live, TeamLibraryView } from '../deps.ts';
import { libraryTeams } from './library-teams.ts';
import { live } from './live.ts';
import { teamIndex } from './team-index.ts';

const NONE: TeamLibraryView = {
  ...{ teams: [], of: null, rows: [], total: 0, newer: 0, skills: [], sets: [] },
  isAdmin: false,
};

/** A team's live lessons that have the words of `text`; `team` null: the active one's. */
export const watchTeamLibrary = (
  { db }: Deps,
  { team, text }: { team: Id | null; text: string },
): Live<TeamLibraryView> =>
  live(() =>
    db.transaction('r', [db.links, db.meta, db.rows], async () => {
      const { teams, link, of } = await libraryTeams(db, team);
      if (link === null) return NONE;
      const { lessons, skills, sets, newer, search } = await teamIndex(db, link);
      const tasks = await lessonTasks(db, link.team);
      // Who stands for a lesson is to look at its questions again; for others that is no mark.
      const byId = new Map(
        lessons.map(({ row }) => {
          const own = tasks.get(row.id) === 'questions' ? 'questions' : null;
          return [row.id, own === null ? row : { ...row, recheck: row.recheck ?? own }] as const;
        }),
      );
      const rows = text.trim() === '' ? [...byId.values()] : search(text).flatMap((id) => byId.get(id) ?? []);
      const isAdmin = link.role === 'admin';
      return { teams, of, rows, total: lessons.length, newer, skills, sets, isAdmin };
    }),
  );
