import { ArrowLeft } from 'lucide-react';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { DraftDesk } from '../lesson/draft-desk.tsx';
import { Button } from '../ui/button.tsx';
import { useKeys } from '../ui/use-keys.ts';
import type { Route } from './route.ts';

/** A draft on the full page. A saved one leads to its lesson, where the changes are shown. */
export function DraftPage(props: {
  id: Id;
  onSaved: (rev: Id) => void;
  back: Route;
  go: (to: Route) => void;
}) {
  const { id, onSaved, back, go } = props;
  const leave = () => go(back);
  useKeys({ Escape: leave });
  return (
    <div className="mx-auto flex h-[calc(100dvh-2.75rem)] w-full max-w-180 flex-col">
      <h1 className="sr-only">{t('lessons.draft')}</h1>
      <DraftDesk
        draft={id}
        above={() => (
          <div className="px-3 pt-3">
            <Button
              loudness="quiet"
              icon={ArrowLeft}
              onClick={leave}
              className="-ms-2.5 [&_svg]:rtl:-scale-x-100"
            >
              {back.view === 'timeline' ? t('lessons.back_timeline') : t('lessons.back')}
            </Button>
          </div>
        )}
        onSaved={({ lesson, rev }) => {
          onSaved(rev);
          go({ view: 'lesson', id: lesson });
        }}
        onDiscarded={leave}
        onLesson={(lesson) => go({ view: 'lesson', id: lesson })}
        onRestored={(draft) => go({ view: 'draft', id: draft })}
      />
    </div>
  );
}
