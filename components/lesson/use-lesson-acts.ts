import { deleteLesson } from '../../lib/flow/delete-lesson.ts';
import type { LessonView as View } from '../../lib/flow/deps.ts';
import { lessonAs } from '../../lib/flow/lesson-as.ts';
import { retract } from '../../lib/flow/retract.ts';
import { startUpdate } from '../../lib/flow/start-update.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useSay } from '../ui/toast.tsx';

type Format = 'markdown' | 'html';

async function toClipboard(text: string, html: string | null): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const blob = (type: string, words: string) => new Blob([words], { type });
  const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

/** Copies, deletes with undo, and starts an edit of a lesson; each says what became of it. */
export function useLessonActs(view: View, onGone: () => void, onEdit: (draft: Id) => void) {
  const deps = useDeps();
  const say = useSay();
  const lesson = view.row.id;
  const copy = async (format: Format) => {
    const text = await lessonAs(deps, { lesson, format: 'markdown' });
    const html = format === 'html' ? await lessonAs(deps, { lesson, format }) : null;
    if (!text.ok) return say.problem(text.problem);
    if (html?.ok === false) return say.problem(html.problem);
    try {
      await toClipboard(text.value, html === null ? null : html.value);
      say.done(t(format === 'markdown' ? 'lesson.copied_markdown' : 'lesson.copied_rich'));
    } catch {
      // The browser refuses where the page has no focus or a policy forbids it.
      say.done(t('lesson.copy_refused'));
    }
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
