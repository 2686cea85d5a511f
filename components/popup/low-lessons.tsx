import { watchLowLessons } from '../../lib/flow/queries/watch-low-lessons.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { hashOf } from '../timeline/route.ts';
import { Button } from '../ui/button.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import type { PopupPort } from './port.ts';

/** Tells who stands for a lesson that few answer its questions right, with the way to it; nothing where none is so. */
export function LowLessons({ port }: { port: PopupPort }) {
  const lessons = valueOr(useQuery(watchLowLessons, null), []);
  const [first] = lessons;
  if (first === undefined) return null;
  const to =
    lessons.length === 1 ? ({ view: 'team-lesson', id: first.id } as const) : ({ view: 'team' } as const);
  return (
    <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-2">
      <span className="min-w-0 text-pretty wrap-anywhere">
        {t('popup.low_check', lessons.length, [
          formatNumber(lessons.length),
          first.title || t('lessons.untitled'),
        ])}
      </span>
      <Button small onClick={() => port.openPage('timeline', hashOf(to))}>
        {t('popup.low_check_open')}
      </Button>
    </div>
  );
}
