import { useContext, useState } from 'react';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { useOwnName } from '../lesson/own-name.tsx';
import { useWords } from '../panel/use-words.ts';
import { WordsField } from '../panel/words-field.tsx';
import { NO_WORDS, wordsToDraft } from '../panel/words-state.ts';
import { failedByBug } from '../rejections.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { hashOf } from './route.ts';
import { WordsKept } from './words-kept.ts';

/** A lesson from the person's own words, or from text they paste; goes on in the draft. */
export function WriteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const deps = useDeps();
  const [words, setWords] = useWords(useContext(WordsKept));
  const name = useOwnName(open && words.typed);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = async () => {
    // Reading text needs the drafter and the redaction rules, which no other view of this page does.
    const { captureOwnWords } = await import('../../lib/flow/capture-own-words.ts');
    return captureOwnWords(deps, wordsToDraft(words));
  };
  const begin = async () => {
    if (busy || !(await name.keep())) return;
    setBusy(true);
    const result = await draft().catch(failedByBug);
    setBusy(false);
    if (!result.ok) return setProblem(result.problem);
    setWords(NO_WORDS);
    window.location.hash = hashOf({ view: 'draft', id: result.value.draft.id });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('popup.write')}
      foot={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button loudness="primary" onClick={() => void begin()} disabled={busy}>
            {t('timeline.write_go')}
          </Button>
        </>
      }
    >
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
    </Dialog>
  );
}
