import { watchAnswered } from '../../lib/flow/queries/watch-answered.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { LessonsLine } from './lessons-line.tsx';
import type { PopupPort } from './port.ts';

/** Tells who said that something is wrong with a lesson that they were answered, until they have read it. Leads to the first. */
export function Answered({ port }: { port: PopupPort }) {
  const lessons = valueOr(useQuery(watchAnswered, null), []);
  const [first] = lessons;
  if (first === undefined) return null;
  return (
    <LessonsLine port={port} to={{ view: 'team-lesson', id: first.id }} act={t('popup.answered_open')}>
      {first.title === null
        ? t('popup.answered_gone')
        : t('popup.answered', lessons.length, [
            formatNumber(lessons.length),
            first.title || t('lessons.untitled'),
          ])}
    </LessonsLine>
  );
}
