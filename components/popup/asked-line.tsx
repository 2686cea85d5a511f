import type { AskedLesson } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { LessonsLine } from './lessons-line.tsx';
import type { PopupPort } from './port.ts';

type Props = { port: PopupPort; lessons: readonly AskedLesson[]; kind: 'answered' | 'to_look' };

/** Says of lessons what a person has to do or read about them, and leads to the first; nothing where there are none. */
export function AskedLine({ port, lessons, kind }: Props) {
  const [first] = lessons;
  if (first === undefined) return null;
  const { id, title } = first;
  return (
    <LessonsLine port={port} to={{ view: 'team-lesson', id }} act={t(`popup.${kind}_open`)}>
      {title === null
        ? t(`popup.${kind}_gone`)
        : t(`popup.${kind}`, lessons.length, [formatNumber(lessons.length), title || t('lessons.untitled')])}
    </LessonsLine>
  );
}
