import { restoreDraft } from '../../lib/flow/restore-draft.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useSay } from '../ui/toast.tsx';

/** A draft that was saved or discarded in another place of ours: nothing can be changed in it any more. */
export function ClosedDraft(props: { draft: Draft; onLesson: (lesson: Id) => void; onBack: () => void }) {
  const { draft, onLesson, onBack } = props;
  const deps = useDeps();
  const say = useSay();
  const { lesson } = draft;
  const undo = async () => {
    const restored = await restoreDraft(deps, { draft: draft.id });
    if (!restored.ok) say.problem(restored.problem);
  };
  if (draft.state === 'saved') {
    return (
      <EmptyState title={t('lesson.closed.saved')} text={t('lesson.closed.saved_text')}>
        <Button loudness="quiet" onClick={onBack}>
          {t('ui.back')}
        </Button>
        {lesson !== null && (
          <Button loudness="primary" onClick={() => onLesson(lesson)}>
            {t('lesson.closed.open')}
          </Button>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('lesson.closed.discarded')} text={t('lesson.closed.discarded_text')}>
      <Button loudness="quiet" onClick={onBack}>
        {t('ui.back')}
      </Button>
      <Button loudness="primary" onClick={() => void undo()}>
        {t('lesson.closed.undo')}
      </Button>
    </EmptyState>
  );
}
