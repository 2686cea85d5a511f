import { ArrowLeft } from 'lucide-react';
import { watchLesson } from '../../lib/flow/queries/watch-lesson.ts';
import { retract } from '../../lib/flow/retract.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { History } from '../lesson/history.tsx';
import { LessonActions } from '../lesson/lesson-actions.tsx';
import { LessonView } from '../lesson/lesson-view.tsx';
import { OwnDrift } from '../lesson/own-drift.tsx';
import { SentStatus } from '../lesson/team/sent-status.tsx';
import { TwoHeads } from '../lesson/two-heads.tsx';
import { DidItHelp } from '../outcome/did-it-help.tsx';
import { HelpedOthers } from '../outcome/helped-others.tsx';
import { OwnAnswers } from '../outcome/own-answers.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { TextButton } from '../ui/link.tsx';
import { Working } from '../ui/progress.tsx';
import { useSay } from '../ui/toast.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useQuery } from '../ui/use-query.ts';

/** One lesson in the panel: read it, try its checks, act on it, see what changed. Escape goes back. */
export function LessonDetail(props: {
  lesson: Id;
  check: boolean;
  onBack: () => void;
  onEdit: (draft: Id) => void;
}) {
  const { lesson, check, onBack, onEdit } = props;
  const query = useQuery(watchLesson, lesson);
  useKeys({ Escape: onBack });
  if (query.state === 'loading') return <Working label={t('panel.lesson_loading')} />;
  const problem = query.state === 'failed' ? query.problem : ({ kind: 'not-found', what: 'lesson' } as const);
  if (query.state === 'failed' || query.value === null) {
    return (
      <ErrorState problem={problem}>
        <Button onClick={onBack}>{t('panel.back_to_lessons')}</Button>
      </ErrorState>
    );
  }
  const view = query.value;
  return (
    <>
      <div className="scroll-area min-h-0 flex-1">
        <div className="px-1 pt-1">
          <Button small loudness="quiet" icon={ArrowLeft} onClick={onBack}>
            {t('panel.back_to_lessons')}
          </Button>
        </div>
        {view.deletedBy !== null && <Deleted event={view.deletedBy} />}
        <div className="mx-auto flex max-w-180 flex-col gap-4 px-3 py-2">
          {view.deletedBy === null && <SentStatus lesson={lesson} onEdit={onEdit} />}
          <TwoHeads view={view} />
          <LessonView view={view} startCheck={check} />
          {view.deletedBy === null && (
            <>
              <OwnDrift view={view} onEdit={onEdit} />
              <DidItHelp lesson={lesson} />
              <HelpedOthers own lesson={lesson} />
            </>
          )}
          <OwnAnswers key={lesson} lesson={lesson} />
          <History view={view} />
        </div>
      </div>
      {view.deletedBy === null && (
        <footer className="shrink-0 border-t border-line px-3 py-2">
          <LessonActions view={view} onGone={onBack} onEdit={onEdit} />
        </footer>
      )}
    </>
  );
}

function Deleted({ event }: { event: Id }) {
  const deps = useDeps();
  const say = useSay();
  const undo = async () => {
    const undone = await retract(deps, { target: event });
    if (!undone.ok) say.problem(undone.problem);
  };
  return (
    <p className="mx-3 rounded-card border border-line bg-sunken px-3 py-2">
      {t('lesson.is_deleted')} <TextButton onClick={() => void undo()}>{t('lesson.undo_delete')}</TextButton>
    </p>
  );
}
