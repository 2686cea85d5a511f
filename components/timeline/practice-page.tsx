import { t } from '../../lib/platform/i18n.ts';
import { PracticePart } from '../practice/practice-part.tsx';
import type { Route } from './route.ts';

/** Practice as a view of the full page. */
export function PracticePage({ go }: { go: (to: Route) => void }) {
  return (
    <>
      <h1 className="sr-only">{t('practice.tab')}</h1>
      <PracticePart
        onLesson={({ lesson, of }) => go({ view: of === null ? 'lesson' : 'team-lesson', id: lesson })}
        onEdit={(id) => go({ view: 'draft', id })}
        onEscape={() => go({ view: 'timeline' })}
      />
    </>
  );
}
