import { t } from '../../lib/platform/i18n.ts';
import type { Point } from './evidence.ts';
import { shortDay } from './month-name.ts';
import { countWords } from './rung-words.ts';
import { siteOf } from './site-of.ts';
import { useWeekEntries } from './use-week-entries.ts';
import type { Day } from './weeks.ts';

const WIDTH = 320;
const SHOWN = 3;

/** What a dot is: its week's evidence with the lessons and pages it rests on. */
export function PointCard(props: { point: Point; name: string; now: Day; x: number; y: number }) {
  const { point, name, now, x, y } = props;
  const entries = useWeekEntries(point);
  const left = `max(0px, min(${x - WIDTH / 2}px, 100% - ${WIDTH}px))`;
  return (
    <div
      data-card
      style={{ left, top: y + 12, width: `min(${WIDTH}px, 100%)` }}
      className="absolute z-20 rounded-card border border-line bg-raised px-3 py-2 shadow-float"
    >
      <p className="font-medium">
        <bdi>{name}</bdi>
      </p>
      <p className="text-12 text-muted">{t('timeline.point_week', [shortDay(point.week, now)])}</p>
      <p className="text-12">{countWords(point.counts)}</p>
      {entries.length > 0 && (
        <ul className="mt-1.5 border-t border-line pt-1.5 text-12">
          {entries.slice(0, SHOWN).map((entry) => (
            <li key={entry.event} className="flex items-baseline justify-between gap-3">
              <bdi className="min-w-0 truncate">{entry.lessonTitle}</bdi>
              <span className="max-w-32 shrink-0 truncate text-muted">{siteOf(entry.address)}</span>
            </li>
          ))}
          {entries.length > SHOWN && (
            <li className="text-muted">{t('timeline.more_entries', [String(entries.length - SHOWN)])}</li>
          )}
        </ul>
      )}
    </div>
  );
}
