import { watchToLook } from '../../lib/flow/queries/watch-to-look.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { LessonsLine } from './lessons-line.tsx';
import type { PopupPort } from './port.ts';

/** Tells who stands for a lesson that it waits for them: a flag to answer, or whether it still holds. Leads to the first. */
export function ToLook({ port }: { port: PopupPort }) {
  const lessons = valueOr(useQuery(watchToLook, null), []);
  const [first] = lessons;
  if (first === undefined) return null;
  return (
    <LessonsLine port={port} to={{ view: 'team-lesson', id: first.id }} act={t('popup.to_look_open')}>
      {first.title === null
        ? t('popup.to_look_gone')
        : t('popup.to_look', lessons.length, [
            formatNumber(lessons.length),
            first.title || t('lessons.untitled'),
          ])}
    </LessonsLine>
  );
}
