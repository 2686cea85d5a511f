import { deleteLesson } from '../../lib/flow/delete-lesson.ts';
import type { LessonView as View } from '../../lib/flow/deps.ts';
import { lessonAs } from '../../lib/flow/lesson-as.ts';
import { retract } from '../../lib/flow/retract.ts';
import { startUpdate } from '../../lib/flow/start-update.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';
import { useCopy } from './use-copy.ts';

type Format = 'markdown' | 'html';

/** Copies, deletes with undo, and starts an edit of a lesson; each says what became of it. */
export function useLessonActs(view: View, onGone: () => void, onEdit: (draft: Id) => void) {
  const deps = useDeps();
  const say = useSay();
  const put = useCopy();
  const lesson = view.row.id;
  const copy = async (format: Format) => {
    const text = await lessonAs(deps, { lesson, format: 'markdown' });
    const html = format === 'html' ? await lessonAs(deps, { lesson, format }) : null;
    if (!text.ok) return say.problem(text.problem);
    if (html?.ok === false) return say.problem(html.problem);
    const done = t(format === 'markdown' ? 'lesson.copied_markdown' : 'lesson.copied_rich');
    return put({ text: text.value, html: html === null ? null : html.value, done });
  };
  const undelete = async (event: Id) => {
    const undone = await retract(deps, { target: event });
    if (!undone.ok) say.problem(undone.problem);
  };
  const remove = async () => {
    const done = await deleteLesson(deps, { lesson });
    if (!done.ok) return say.problem(done.problem);
    onGone();
    say.undoable(t('lesson.deleted', [view.row.title]), () => void undelete(done.value.event));
  };
  const edit = async () => {
    const started = await startUpdate(deps, { lesson });
    if (started.ok) onEdit(started.value.id);
    else say.problem(started.problem);
  };
  return { copy, remove, edit };
}
