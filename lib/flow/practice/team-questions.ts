import { readMeta } from '../../db/meta.ts';
import type { Db } from '../../db/schema.ts';
import { type Id, timeOf } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import { libraryTeam } from '../queries/library-teams.ts';
import { teamIndex } from '../queries/team-index.ts';
import type { TeamLesson } from '../queries/team-lessons.ts';
import { type Question, questionsOf } from './question.ts';

/**
 * Since when its person could know a team's lesson: from its first approval or, for who joined later, from then on. Both are the server's
 * word and the same on every device; one that does not say leaves what this device knows.
 */
const knownSince = ({ joined, since }: Link, { row: { rev }, revisions }: TeamLesson): number =>
  Math.max(revisions.at(-1)?.at ?? timeOf(rev), joined ?? since);

/**
 * The questions of lessons that are live and vouched for in the teams this device is connected to. A lesson that was retired, or whose
 * day has passed, is asked no more from the moment this device knows.
 */
export const teamQuestions = (db: Db, now: number): PromiseLike<Question[]> =>
  db.transaction('r', [db.links, db.meta, db.rows], async () => {
    const active = (await readMeta<Id | null>(db, 'team')) ?? null;
    const questions: Question[] = [];
    for (const link of await db.links.toArray()) {
      if (link.end !== null) continue;
      const of = libraryTeam(link, active);
      for (const one of (await teamIndex(db, link)).lessons) {
        const { id: lesson, rev, tier, verifyBy } = one.row;
        if (verifyBy !== null && verifyBy <= now) continue;
        const since = knownSince(link, one);
        const lived = one.revisions.map((revision) => revision.rev);
        questions.push(...questionsOf(one.content, { lesson, rev, tier, since, of, lived }));
      }
    }
    return questions;
  });
