import { watchGoneLesson } from '../../lib/flow/queries/watch-gone-lesson.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { AnsweredPart } from './answered-part.tsx';
import { LookPart } from './look-part.tsx';

/** In the place of a lesson that is not here: what is still to be said or read about it, and the way back. */
export function GoneLesson({ id, onBack }: { id: Id; onBack: () => void }) {
  const gone = valueOr(useQuery(watchGoneLesson, id), null);
  return (
    <>
      {gone !== null && <LookPart view={gone} />}
      {gone !== null && <AnsweredPart team={gone.of.team} answers={gone.toLook.answers} />}
      <EmptyState title={t('lessons.missing_title')} text={t('library.missing_text')}>
        <Button onClick={onBack}>{t('library.back')}</Button>
      </EmptyState>
    </>
  );
}
