import { CircleCheck } from 'lucide-react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { watchLesson } from '../../lib/flow/queries/watch-lesson.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Change } from '../lesson/history.tsx';
import { TeamOffer } from '../lesson/team/team-offer.tsx';
import { BackupLine } from '../storage/backup-line.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { modKey } from '../ui/kbd.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { MoreLessons } from './more-lessons.tsx';

/** The lesson is kept: what can be done with it now. */
export function KeptView(props: {
  lesson: Id;
  /** The draft it came from, for what else the page offers. */
  view: DraftView | null;
  onOpen: (check: boolean) => void;
  onPick: (section: string) => void;
  onTimeline: () => void;
  onBackup: () => void;
  onEdit: (draft: Id) => void;
}) {
  const { lesson, view, onOpen, onPick, onTimeline, onBackup, onEdit } = props;
  const kept = valueOr(useQuery(watchLesson, lesson), null);
  const [newest] = kept?.history ?? [];
  const change = newest?.base ? { from: newest.base, to: newest.rev } : null;
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  // The keys that saved it may still be held down.
  useKeys({ 'Mod+Enter': ({ repeat }) => !repeat && onOpen(false) });
  return (
    <>
      <div className="scroll-area min-h-0 flex-1">
        <div className="flex flex-col gap-1 px-3 py-4">
          <h2 ref={heading} tabIndex={-1} className="flex items-center gap-2 text-15">
            <Icon of={CircleCheck} className="text-ok" />
            {t(change === null ? 'panel.kept' : 'panel.kept_revision')}
          </h2>
          <p dir="auto">{kept?.row.title}</p>
          <p className="text-12 text-muted">{t('panel.kept_where')}</p>
          {change !== null && (
            <section aria-label={t('lessons.changes')} className="pt-2">
              <Change lesson={lesson} {...change} />
            </section>
          )}
          <TeamOffer lesson={lesson} onEdit={onEdit} />
          <BackupLine onSettings={onBackup} />
        </div>
        {view !== null && <MoreLessons view={view} onPick={onPick} />}
      </div>
      <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line px-3 py-2">
        <Button loudness="quiet" onClick={onTimeline}>
          {t('panel.timeline')}
        </Button>
        {kept !== null && kept.row.checks > 0 && (
          <Button onClick={() => onOpen(true)}>{t('lesson.check.try')}</Button>
        )}
        <Button loudness="primary" onClick={() => onOpen(false)} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t('panel.open_lesson')}
          <span aria-hidden className="ms-1.5 text-12 font-normal @max-xs:hidden">
            {modKey()} ↵
          </span>
        </Button>
      </footer>
    </>
  );
}
