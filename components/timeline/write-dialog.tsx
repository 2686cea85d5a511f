import { useContext, useState } from 'react';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { DraftingView } from '../drafting/drafting-view.tsx';
import { useDrafting, type Way } from '../drafting/use-drafting.ts';
import { useOwnName } from '../lesson/own-name.tsx';
import { useWords } from '../panel/use-words.ts';
import { WordsField } from '../panel/words-field.tsx';
import { wordsToDraft } from '../panel/words-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { hashOf } from './route.ts';
import { WordsKept } from './words-kept.ts';

/** A lesson from the person's own words, or from text they paste; goes on in the draft. */
export function WriteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const deps = useDeps();
  const [words, setWords, dropWords] = useWords(useContext(WordsKept));
  const name = useOwnName(open && words.typed);
  const drafting = useDrafting();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = async (way: Way) => {
    // Reading text needs the drafter and the redaction rules, which no other view of this page does.
    const { captureOwnWords } = await import('../../lib/flow/capture-own-words.ts');
    const captured = await captureOwnWords(deps, { ...wordsToDraft(words), ...way });
    return captured.ok ? { ok: true as const, value: captured.value.draft } : captured;
  };
  const begin = async () => {
    if (busy || !(await name.keep())) return;
    setBusy(true);
    setProblem(null);
    const drafted = await drafting.begin(null, draft);
    setBusy(false);
    if (drafted === null || (!drafted.ok && drafted.problem.kind === 'cancelled')) return;
    if (!drafted.ok) return setProblem(drafted.problem);
    dropWords(words);
    window.location.hash = hashOf({ view: 'draft', id: drafted.value.id });
  };
  const close = () => {
    drafting.leave();
    onClose();
  };
  const isDrafting = drafting.state !== null;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('popup.write')}
      foot={
        !isDrafting && (
          <>
            <Button onClick={close}>{t('ui.cancel')}</Button>
            <Button loudness="primary" onClick={() => void begin()} disabled={busy}>
              {t('timeline.write_go')}
            </Button>
          </>
        )
      }
    >
      {isDrafting ? (
        <DraftingView drafting={drafting} onSettings={() => window.open('/options.html#drafting')} />
      ) : (
        <>
          <WordsField
            label={t('timeline.write_text')}
            hint={t('timeline.write_hint')}
            rows={6}
            words={words}
            onChange={(next) => {
              setWords(next);
              setProblem(null);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void begin();
            }}
          />
          {name.field !== null && <div className="pt-3">{name.field}</div>}
          {problem !== null && <ErrorState problem={problem} />}
        </>
      )}
    </Dialog>
  );
}
