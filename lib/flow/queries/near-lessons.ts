import { mergedFrom } from '../../lesson/merge.ts';
import { nearOnes } from '../../lesson/near.ts';
import type { Id } from '../../model/id.ts';
import type { LibraryLessonView, NamedLesson } from '../deps.ts';
import type { TeamLesson } from './team-lessons.ts';

const named = ({ row: { id, title } }: TeamLesson): NamedLesson => ({ id, title });

/** What other live lessons have to do with one: those that say nearly the same, the one it was merged into, and those it was made of. */
export function beside(
  own: TeamLesson,
  all: readonly TeamLesson[],
): Pick<LibraryLessonView, 'near' | 'mergedInto' | 'madeOf'> {
  const others = all.filter(({ row }) => row.id !== own.row.id);
  const into = others.find(({ content }) => mergedFrom(content).includes(own.row.id));
  const made: readonly Id[] = mergedFrom(own.content);
  const isDone = (id: Id) => id === into?.row.id || made.includes(id);
  return {
    near: nearOnes(
      own.content,
      others.filter(({ row }) => !isDone(row.id)),
    ).map(named),
    // Two that name each other were merged twice, the one way and back: then neither is to go.
    mergedInto: into === undefined || made.includes(into.row.id) ? null : named(into),
    madeOf: others.filter(({ row }) => made.includes(row.id)).map(named),
  };
}
