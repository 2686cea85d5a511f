import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { canOpen } from '../../lib/flow/can-open.ts';
import { watchLesson } from '../../lib/flow/queries/watch-lesson.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { History } from '../lesson/history.tsx';
import { LessonActions } from '../lesson/lesson-actions.tsx';
import { LessonView } from '../lesson/lesson-view.tsx';
import { OwnDrift } from '../lesson/own-drift.tsx';
import { SentStatus } from '../lesson/team/sent-status.tsx';
import { DidItHelp } from '../outcome/did-it-help.tsx';
import { HelpedOthers } from '../outcome/helped-others.tsx';
import { OwnAnswers } from '../outcome/own-answers.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useQuery } from '../ui/use-query.ts';
import { LessonNotices } from './lesson-notices.tsx';
import { LessonUses } from './lesson-uses.tsx';
import type { Route } from './route.ts';

/** A lesson with everything that belongs to it. `fresh` is the revision that was saved just now: its changes are shown. */
export function LessonPage(props: { id: Id; fresh: Id | null; back: Route; go: (to: Route) => void }) {
  const { id, fresh, back, go } = props;
  const deps = useDeps();
  const found = useQuery(watchLesson, id);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const leave = () => go(back);
  const edit = (draft: Id) => go({ view: 'draft', id: draft });
  const view = found.state === 'ready' ? found.value : null;
  const live = view !== null && view.deletedBy === null;
  useKeys({
    Escape: leave,
    o: () => (view && canOpen(view.row.address) ? void deps.page.openSource(view.row.address) : false),
  });
  if (found.state === 'loading') return <Working label={t('panel.lesson_loading')} />;
  if (found.state === 'failed') return <ErrorState problem={found.problem} />;
  if (view === null) {
    return (
      <EmptyState title={t('lessons.missing_title')} text={t('lessons.missing_text')}>
        <Button onClick={() => go({ view: 'lessons' })}>{t('lessons.back')}</Button>
      </EmptyState>
    );
  }
  return (
    <>
      <h1 className="sr-only">{view.row.title || t('lessons.untitled')}</h1>
      <div className="flex flex-wrap items-center justify-between gap-2 pb-4">
        <Button
          loudness="quiet"
          icon={ArrowLeft}
          onClick={leave}
          className="-ms-2.5 [&_svg]:rtl:-scale-x-100"
        >
          {back.view === 'timeline' ? t('lessons.back_timeline') : t('lessons.back')}
        </Button>
        {live && <LessonActions view={view} onGone={leave} onEdit={edit} />}
      </div>
      <LessonNotices view={view} fresh={fresh} />
      {live && <SentStatus lesson={id} onEdit={edit} />}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_260px]">
        <div className="max-w-170 min-w-0">
          <LessonView view={view} />
        </div>
        <aside className="flex min-w-0 flex-col gap-6">
          {live && <OwnDrift view={view} onEdit={(draft) => go({ view: 'draft', id: draft })} />}
          {live && <DidItHelp lesson={id} />}
          <HelpedOthers own lesson={id} />
          <OwnAnswers lesson={id} />
          <LessonUses uses={view.uses} />
          <History view={view} />
        </aside>
      </div>
    </>
  );
}
