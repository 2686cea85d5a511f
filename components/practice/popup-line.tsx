import { watchPractice } from '../../lib/flow/queries/watch-practice.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { useToday } from './use-today.ts';

/** What is due today and about how long it takes, with the way to it; nothing where nothing is. */
export function PopupLine({ onStart }: { onStart: () => void }) {
  const view = valueOr(useQuery(watchPractice, useToday(), { keep: true }), null);
  const count = view?.asked.length ?? 0;
  if (view === null || count === 0) return null;
  const minutes = t('practice.minutes', view.minutes, [formatNumber(view.minutes)]);
  return (
    <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-2">
      <span>{t('practice.popup', count, [formatNumber(count), minutes])}</span>
      <Button small onClick={onStart}>
        {t('practice.start')}
      </Button>
    </div>
  );
}
