import type { Db } from '../../db/schema.ts';
import type { Link } from '../../sync/link.ts';
import type { RevisionView } from '../deps.ts';
import { teammates } from '../team/teammates.ts';
import type { TeamLesson } from './team-lessons.ts';
import { wordsHere } from './words-here.ts';

/** What was live of a lesson so far, the newest first, with who is who. */
export async function revisionViews(
  db: Db,
  link: Pick<Link, 'team' | 'person'>,
  { row, revisions }: TeamLesson,
): Promise<RevisionView[]> {
  const { mate } = await teammates(db, link, row.skill?.id ?? null);
  const words = await wordsHere(db, { team: link.team, lesson: row.id });
  return revisions.map(({ number, rev, at, author, approvers, tier }, index) => {
    const before = revisions[index + 1]?.rev;
    const from = before !== undefined && words.has(rev) && words.has(before) ? before : null;
    return { number, rev, at, author: mate(author), approvers: approvers.map(mate), tier, from };
  });
}
