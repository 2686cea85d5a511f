import { watchLowLessons } from '../../lib/flow/queries/watch-low-lessons.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { LessonsLine } from './lessons-line.tsx';
import type { PopupPort } from './port.ts';

/** Tells who stands for a lesson that few answer its questions right, with the way to it; nothing where none is so. */
export function LowLessons({ port }: { port: PopupPort }) {
  const lessons = valueOr(useQuery(watchLowLessons, null), []);
  const [first] = lessons;
  if (first === undefined) return null;
  const to =
    lessons.length === 1 ? ({ view: 'team-lesson', id: first.id } as const) : ({ view: 'team' } as const);
  return (
    <LessonsLine port={port} to={to} act={t('popup.low_check_open')}>
      {t('popup.low_check', lessons.length, [
        formatNumber(lessons.length),
        first.title || t('lessons.untitled'),
      ])}
    </LessonsLine>
  );
}
