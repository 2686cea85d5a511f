import { useState } from 'react';
import type { DraftView, LessonRow } from '../../lib/flow/deps.ts';
import { startUpdate } from '../../lib/flow/start-update.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useDiscard } from '../lesson/use-discard.ts';
import { useSaver } from '../lesson/use-saver.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';

/** This page already has lessons: update one with what was captured now, or go on with another. */
export function KnownNotice({ view, onUpdate }: { view: DraftView; onUpdate: (draft: Id) => void }) {
  const deps = useDeps();
  const say = useSay();
  const saver = useSaver();
  const discard = useDiscard(view.draft.id, onUpdate);
  const [another, setAnother] = useState(false);
  const { draft } = view;
  const [known] = view.known;
  if (known === undefined || another || draft.lesson !== null) return null;
  const update = async (lesson: Id) => {
    // What was refused is said at the foot of the draft, which stays.
    if (!(await saver.flush())) return;
    const input = { lesson, ...(draft.capture === null ? {} : { capture: draft.capture }) };
    const started = await startUpdate(deps, input);
    if (!started.ok) return say.problem(started.problem);
    onUpdate(started.value.id);
    await discard();
  };
  return (
    <div className="flex flex-col gap-2 border-b border-line px-3 py-2">
      {view.known.length === 1 ? (
        <p dir="auto">{t('panel.known', [known.title, formatDate(known.firstAt)])}</p>
      ) : (
        <KnownList known={view.known} onUpdate={(lesson) => void update(lesson)} />
      )}
      <div className="flex flex-wrap gap-2">
        {view.known.length === 1 && (
          <Button small onClick={() => void update(known.id)}>
            {t('panel.known_update')}
          </Button>
        )}
        <Button small loudness="quiet" onClick={() => setAnother(true)}>
          {t('panel.known_another')}
        </Button>
      </div>
    </div>
  );
}

function KnownList({ known, onUpdate }: { known: readonly LessonRow[]; onUpdate: (lesson: Id) => void }) {
  return (
    <>
      <p>{t('panel.known_several')}</p>
      <ul className="flex flex-col">
        {known.map(({ id, title, firstAt }) => (
          <li key={id} className="flex items-start justify-between gap-2 py-1">
            <span dir="auto" className="min-w-0">
              <span className="block">{title}</span>
              <span className="block text-12 text-muted">{t('panel.known_made', [formatDate(firstAt)])}</span>
            </span>
            <Button small aria-label={t('panel.known_update_one', [title])} onClick={() => onUpdate(id)}>
              {t('panel.known_update')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
