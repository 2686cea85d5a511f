import type { Db } from '../../db/schema.ts';
import type { Id } from '../../model/id.ts';
import type { Link } from '../../sync/link.ts';
import type { AskedLesson } from '../deps.ts';
import { thereOf } from '../team/there.ts';
import { teamIndex } from './team-index.ts';

/** These lessons of a team: those in use by title, then those it has retired. */
export async function lessonsByName(db: Db, link: Link, wanted: ReadonlySet<Id>): Promise<AskedLesson[]> {
  if (wanted.size === 0) return [];
  const { lessons } = await teamIndex(db, link);
  const live = lessons.flatMap(({ row: { id, title } }) => (wanted.has(id) ? [{ id, title }] : []));
  const gone: AskedLesson[] = [];
  for (const id of wanted)
    if ((await thereOf(db, link.team, id))?.state === 'retired') gone.push({ id, title: null });
  return [...live, ...gone];
}
