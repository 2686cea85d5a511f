import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { TextButton } from '../ui/link.tsx';
import { longDay } from './month-name.ts';
import { addDays, type Day } from './weeks.ts';

/** A day's name: today and yesterday by their word. */
function dayName(day: Day, today: Day): string {
  if (day === today) return t('timeline.today');
  if (day === addDays(today, -1)) return t('timeline.yesterday');
  return longDay(day, today);
}

/** The heading of a day in the log, and what to do when the day could not be read. */
export function DayHead(props: {
  row: { day: Day; n: number };
  today: Day;
  failed: boolean;
  onRetry: () => void;
}) {
  const { row, today, failed, onRetry } = props;
  return (
    <div className="flex items-baseline gap-2 border-b border-line pt-4 pb-1">
      <h3 className="text-13">{dayName(row.day, today)}</h3>
      <span className="text-12 text-muted tabular-nums">
        {t('timeline.entries', row.n, [formatNumber(row.n)])}
      </span>
      {failed && (
        <p role="alert" className="text-12 text-danger">
          {t('timeline.entry_unread')} <TextButton onClick={onRetry}>{t('ui.retry')}</TextButton>
        </p>
      )}
    </div>
  );
}
