import { activeLink } from '../../db/links.ts';
import type { Db } from '../../db/schema.ts';
import { timeOf } from '../../model/id.ts';
import { libraryTeam } from '../queries/library-teams.ts';
import { teamIndex } from '../queries/team-index.ts';
import { type Question, questionsOf } from './question.ts';

/**
 * The questions of the active team's lessons that are live and vouched for. A lesson that was retired, or whose day has
 * passed, is asked no more from the moment this device knows.
 */
export const teamQuestions = (db: Db, now: number): PromiseLike<Question[]> =>
  db.transaction('r', [db.links, db.meta, db.rows], async () => {
    const link = await activeLink(db);
    if (link === null || link.end !== null) return [];
    const { lessons } = await teamIndex(db, link);
    return lessons
      .filter(({ row: { verifyBy } }) => verifyBy === null || verifyBy > now)
      .flatMap(({ row: { id: lesson, rev, tier }, content }) => {
        // Who joins later has not forgotten what they had not read yet.
        const since = Math.max(timeOf(rev), link.since);
        return questionsOf(content, { lesson, rev, tier, since, of: libraryTeam(link, link.team) });
      });
  });
