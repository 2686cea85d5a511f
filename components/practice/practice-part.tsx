import type { PracticeView, QuestionView } from '../../lib/flow/deps.ts';
import { watchPractice } from '../../lib/flow/queries/watch-practice.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { addDays, type Day } from '../timeline/weeks.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Working } from '../ui/progress.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useQuery } from '../ui/use-query.ts';
import { pauseEnd } from './pause-days.ts';
import { PracticeMenu } from './practice-menu.tsx';
import { QuestionCard } from './question-card.tsx';
import { usePause } from './use-pause.ts';
import { usePractice } from './use-practice.ts';
import { useToday } from './use-today.ts';

type Props = {
  onLesson: (question: QuestionView) => void;
  onEdit: (draft: Id) => void;
  /** Where practice is one of several things shown, so that it can be left by a button. */
  onClose?: () => void;
  /** Escape, where there is no button to leave. */
  onEscape?: () => void;
};

/** The day's questions, one after another. Nothing is counted but what is left of today, and only where it is opened. */
export function PracticePart(props: Props) {
  const today = useToday();
  const query = useQuery(watchPractice, today, { keep: true });
  if (query.state === 'loading') return <Working label={t('practice.loading')} />;
  if (query.state === 'failed') return <ErrorState problem={query.problem} />;
  return <Asked view={query.value} today={today} {...props} />;
}

function Asked({
  view,
  today,
  onLesson,
  onEdit,
  onClose,
  onEscape,
}: Props & { view: PracticeView; today: Day }) {
  const practice = usePractice(view);
  const { question } = practice;
  const leave = onClose ?? onEscape;
  useKeys(leave === undefined ? {} : { Escape: leave });
  return (
    <div className="mx-auto flex w-full max-w-170 flex-col gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-15">{t('practice.tab')}</h2>
        <PracticeMenu question={question} today={today} onEdit={onEdit} />
      </div>
      {question === null ? (
        <Rest view={view} today={today} onClose={onClose} />
      ) : (
        <QuestionCard question={question} practice={practice} onLesson={onLesson} onClose={onClose} />
      )}
    </div>
  );
}

function Rest(props: { view: PracticeView; today: Day; onClose: (() => void) | undefined }) {
  const { view, today, onClose } = props;
  const pause = usePause();
  const place = useFocusWhenLost<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1}>
      {view.pausedUntil === null ? (
        <EmptyState {...restWords(view, today)}>
          {onClose && <Button onClick={onClose}>{t('ui.close')}</Button>}
        </EmptyState>
      ) : (
        <EmptyState
          title={t('practice.paused', [formatDate(view.pausedUntil)])}
          text={t('practice.paused_text')}
        >
          <Button onClick={() => void pause(null)}>{t('practice.resume')}</Button>
          {onClose && <Button onClick={onClose}>{t('ui.close')}</Button>}
        </EmptyState>
      )}
    </div>
  );
}

function restWords({ asked, next }: PracticeView, today: Day): { title: string; text: string } {
  // The answer that was just given has not reached the list yet.
  if (asked.length > 0) return { title: t('practice.done'), text: '' };
  if (next === null) return { title: t('practice.nothing'), text: t('practice.nothing_text') };
  const overmorrow = pauseEnd(addDays(today, 2), today) ?? 0;
  const text = next < overmorrow ? t('practice.next_tomorrow') : t('practice.next_day', [formatDate(next)]);
  return { title: t('practice.done'), text };
}
