import { useRef, useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { type Saved, saveDraft } from '../../lib/flow/save-draft.ts';
import type { Id } from '../../lib/model/id.ts';
import { formatList, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { failedByBug } from '../rejections.tsx';
import { Button } from '../ui/button.tsx';
import { modKey } from '../ui/kbd.tsx';
import { useSay } from '../ui/toast.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { fieldId } from './field-id.ts';
import { missingWord } from './missing.ts';
import { SaveWord, Unsaved } from './save-word.tsx';
import { useDiscard } from './use-discard.ts';
import { useFootHeight } from './use-foot-height.ts';
import { useSaver } from './use-saver.tsx';

/** The foot of a draft: Save by button or Ctrl/Cmd+Enter, Discard with undo, and whether the last change is kept. */
export function SaveBar(props: {
  view: DraftView;
  onSaved: (saved: Saved) => void;
  onDiscarded: () => void;
  /** The person took the discard back: show this draft again. */
  onRestored: (draft: Id) => void;
}) {
  const { view, onSaved, onDiscarded, onRestored } = props;
  const { draft, missing } = view;
  const deps = useDeps();
  const saver = useSaver();
  const say = useSay();
  const busy = useRef(false);
  const foot = useFootHeight<HTMLElement>();
  const [asked, setAsked] = useState(false);
  const words = formatList([...new Set(missing.map((name) => missingWord(name, draft.content)))]);

  const lead = () => {
    setAsked(true);
    const [first] = missing;
    const field = first === undefined ? null : document.getElementById(fieldId(first));
    field?.scrollIntoView?.({ block: 'center' });
    field?.focus();
  };
  const save = async () => {
    if (busy.current) return;
    busy.current = true;
    const work = async () => ((await saver.flush()) ? saveDraft(deps, { draft: draft.id }) : null);
    const saved = await work().catch(failedByBug);
    busy.current = false;
    if (saved?.ok) return onSaved(saved.value);
    if (saved?.problem.kind === 'lesson-incomplete') return lead();
    if (saved) say.problem(saved.problem);
  };
  const putAway = useDiscard(draft.id, onRestored);
  const discard = async () => {
    await saver.flush();
    if (await putAway()) onDiscarded();
  };
  useKeys({ 'Mod+Enter': () => void save() });

  return (
    <footer ref={foot} className="shrink-0 border-t border-line bg-surface px-3 py-2">
      {asked && missing.length > 0 && (
        <p id="save-missing" role="status" className="pb-2 text-12 text-none">
          {t('lesson.missing.sentence', [words])}
        </p>
      )}
      <Unsaved />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button loudness="quiet" onClick={() => void discard()}>
          {t('lesson.discard')}
        </Button>
        <SaveWord />
        <Button
          loudness="primary"
          onClick={() => void save()}
          blocked={missing.length > 0}
          aria-describedby={asked && missing.length > 0 ? 'save-missing' : undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          {draft.lesson === null ? t('lesson.save') : t('lesson.save_revision')}
          <span aria-hidden className="ms-1.5 text-12 font-normal @max-xs:hidden">
            {modKey()} ↵
          </span>
        </Button>
      </div>
    </footer>
  );
}
