import type { Db } from '../../db/schema.ts';
import { diffContent } from '../../lesson/diff.ts';
import type { Id } from '../../model/id.ts';
import type { DiffPart } from '../deps.ts';
import { readLesson } from '../read-lesson.ts';
import type { LastSent } from './last-sent.ts';

/**
 * What differs between the revision that was sent last and another; null where nothing was sent. Skills are the team's there and the
 * person's here, so they are not compared.
 */
export async function changesSince(
  db: Db,
  lesson: Id,
  { last, rev }: { last: LastSent | null; rev: Id },
): Promise<DiffPart[] | null> {
  if (last === null) return null;
  const { kept } = await readLesson(db, lesson);
  const said = (wanted: Id) => kept.find(({ revision }) => revision.rev === wanted)?.revision.content;
  const [before, after] = [said(last.rev), said(rev)];
  return before && after ? diffContent(before, { ...after, skills: before.skills }, (id) => id) : [];
}
