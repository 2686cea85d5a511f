import { mergedFrom } from '../../lesson/merge.ts';
import type { LessonContent } from '../../model/lesson.ts';

/**
 * Where a person's own browsers found the excerpts of a lesson they submit: where these were captured. Those that came with a merge of
 * the team's lessons, in whichever of its revisions, were captured by others. `revisions` are its own, the oldest first.
 */
export function foundHere(
  { excerpts }: LessonContent,
  revisions: readonly { content: LessonContent }[],
): { excerpt: string; at: number }[] {
  const merge = revisions.find(({ content }) => mergedFrom(content).length > 0)?.content;
  const others = new Set(merge?.excerpts.map(({ hash }) => hash));
  return excerpts.filter(({ hash }) => !others.has(hash)).map(({ id, at }) => ({ excerpt: id, at }));
}
