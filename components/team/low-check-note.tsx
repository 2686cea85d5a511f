import type { LowCheck } from '../../lib/flow/deps.ts';
import { formatDate, formatNumber, t } from '../../lib/platform/i18n.ts';

/** When an ISO week such as 2026-W07 begins on this device, in ms: the fourth of January is always in the first. */
function weekBegins(week: string): number {
  const [year = 0, number = 1] = week.split('-W').map(Number);
  const day = new Date(year, 0, 4);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7) + 7 * (number - 1));
  return day.getTime();
}

/** Tells who answers for a lesson that its questions are often answered wrong: as a fault of the lesson, never of people. */
export function LowCheckNote({ low: { week, percent } }: { low: LowCheck }) {
  const of = formatDate(weekBegins(week));
  const said =
    percent === null
      ? t('library.check_low.band', [of])
      : t('library.check_low.share', [of, formatNumber(percent)]);
  return (
    <p className="support-bar mb-4 max-w-170 text-pretty" data-tone="none">
      {said} {t('library.check_low.text')}
    </p>
  );
}
