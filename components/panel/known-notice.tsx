import { useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { discardDraft } from '../../lib/flow/discard-draft.ts';
import { startUpdate } from '../../lib/flow/start-update.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';

/** This page already has a lesson: update it with what was captured now, or go on with another. */
export function KnownNotice({ view, onUpdate }: { view: DraftView; onUpdate: (draft: Id) => void }) {
  const deps = useDeps();
  const say = useSay();
  const [another, setAnother] = useState(false);
  const { draft } = view;
  const known = view.known[0];
  if (known === undefined || another || draft.lesson !== null) return null;
  const update = async () => {
    const input = { lesson: known.id, ...(draft.capture === null ? {} : { capture: draft.capture }) };
    const started = await startUpdate(deps, input);
    if (!started.ok) return say.problem(started.problem);
    onUpdate(started.value.id);
    const discarded = await discardDraft(deps, { draft: draft.id });
    if (!discarded.ok) say.problem(discarded.problem);
  };
  return (
    <div className="flex flex-col gap-2 border-b border-line px-3 py-2">
      <p dir="auto">{t('panel.known', [known.title, formatDate(known.firstAt)])}</p>
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => void update()}>
          {t('panel.known_update')}
        </Button>
        <Button small loudness="quiet" onClick={() => setAnother(true)}>
          {t('panel.known_another')}
        </Button>
      </div>
    </div>
  );
}
