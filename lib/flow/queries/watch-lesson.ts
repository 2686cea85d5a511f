import { readEntriesOfLesson } from '../../db/entry.ts';
import { verdictsOf } from '../../lesson/judge.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, LessonView, Live } from '../deps.ts';
import { readLesson } from '../read-lesson.ts';
import { live } from './live.ts';

/** A lesson's head with its history and uses; null when there is none of that id. A deleted one is shown as such. */
export const watchLesson = ({ db }: Deps, id: Id): Live<LessonView | null> =>
  live(async () => {
    const record = await db.lessons.get(id);
    const { kept, heads, deletedBy } = await readLesson(db, id);
    const head = kept.at(-1)?.revision;
    if (!record?.row || !head) return null;
    const entries = await readEntriesOfLesson(db, id);
    return {
      row: record.row,
      revision: head,
      history: kept.map(({ revision, at }) => ({ rev: revision.rev, at, base: revision.base })).reverse(),
      heads,
      claims: verdictsOf(head.content, null),
      uses: entries.filter(({ kind }) => kind === 'used'),
      deletedBy,
    };
  });
