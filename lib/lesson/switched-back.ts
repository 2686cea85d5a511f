import type { Draft } from '../model/draft.ts';
import { LessonBody, type LessonContent } from '../model/lesson.ts';
import { asKind } from './lesson-kind.ts';

/**
 * Going back to the kind a draft had brings its body back as it was, conditions and cautions included, unless the body
 * was changed meanwhile. `content` is the draft's content already in the new kind.
 */
export function switchedBack(draft: Draft, content: LessonContent): LessonContent {
  const former = LessonBody.safeParse(draft.former);
  if (!former.success || former.data.kind !== content.body.kind) return content;
  const was = asKind({ ...draft.content, body: former.data, mistakes: [] }, draft.content.body.kind);
  if (JSON.stringify(was.body) !== JSON.stringify(draft.content.body)) return content;
  const cautions = new Set(was.mistakes.map(({ id }) => id));
  return {
    ...content,
    body: former.data,
    mistakes: content.mistakes.filter(({ id }) => !cautions.has(id)),
  };
}
