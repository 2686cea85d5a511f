import { useId, useMemo, useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { listWord } from '../../lib/flow/list-word.ts';
import { redactWord } from '../../lib/flow/redact-word.ts';
import { restoreRedaction } from '../../lib/flow/restore-redaction.ts';
import type { Capture } from '../../lib/model/capture.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { passages } from '../lesson/passages.ts';
import { useSaver } from '../lesson/use-saver.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFoot } from '../ui/dialog.tsx';
import { problemSentence } from '../ui/problem-sentence.ts';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { occurrences, selectedWords } from './words.ts';

/** Shows everything that was captured; a click takes a word, and one more act redacts it everywhere. */
export function RedactDialog(props: {
  view: DraftView;
  capture: Capture;
  open: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('panel.redact_word')}
      description={t('panel.redact_about')}
    >
      <RedactForm view={props.view} capture={props.capture} />
    </Dialog>
  );
}

function RedactForm({ view, capture }: { view: DraftView; capture: Capture }) {
  const deps = useDeps();
  const saver = useSaver();
  const say = useSay();
  const form = useId();
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);
  const text = useMemo(
    () =>
      [
        ...new Set([
          capture.title,
          ...(capture.source.address === '' ? [] : [capture.source.address]),
          ...passages(capture.blocks).map((passage) => passage.text),
        ]),
      ].join('\n\n'),
    [capture],
  );
  const wanted = words.trim();
  const count = useMemo(() => occurrences(text, wanted), [text, wanted]);
  const undo = async (placeholder: string) => {
    // What was refused is said at the foot of the draft.
    if (!(await saver.flush())) return;
    const back = await restoreRedaction(deps, { draft: view.draft.id, placeholder });
    if (back.ok) say.done(t('panel.restored', [placeholder]));
    else say.problem(back.problem);
  };
  // Text that is still held may have the word, and would bring it back.
  const isSaved = async () => {
    if (await saver.flush()) return true;
    const state = saver.state();
    setError(state.kind === 'failed' ? problemSentence(state.problem) : null);
    return false;
  };
  const redact = async (sentence: string) => {
    const done = await redactWord(deps, { draft: view.draft.id, word: wanted });
    if (!done.ok) return setError(problemSentence(done.problem));
    const placeholder = done.value;
    if (placeholder === null) return setError(t('panel.redact_nowhere'));
    setWords('');
    setError(null);
    // Only the page itself can say what stood there, and pasted text has none.
    if (capture.scope === 'text') say.done(sentence);
    else say.undoable(sentence, () => void undo(placeholder));
  };
  const once = async () => {
    if (count === 0 || !(await isSaved())) return;
    await redact(t('panel.redact_done', count, [formatNumber(count)]));
  };
  const always = async () => {
    // A word is listed only together with what it is redacted in.
    if (count === 0 || !(await isSaved())) return;
    const listed = await listWord(deps, { list: 'always', word: wanted });
    if (!listed.ok) return setError(problemSentence(listed.problem));
    await redact(t('panel.redact_done_always', count, [formatNumber(count)]));
  };
  return (
    <form
      id={form}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void once();
      }}
    >
      <TextField
        label={t('panel.redact_field')}
        value={words}
        onChange={(next) => {
          setWords(next);
          setError(null);
        }}
        error={error}
      />
      <textarea
        readOnly
        dir="auto"
        aria-label={t('panel.redact_text')}
        className="scroll-area h-64 max-h-[50dvh] w-full resize-none rounded-control border border-line bg-sunken p-2"
        value={text}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          setWords(selectedWords(text, selectionStart, selectionEnd))
        }
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          void once();
        }}
      />
      <DialogFoot>
        <Button disabled={count === 0} onClick={() => void always()}>
          {t('panel.redact_always')}
        </Button>
        <Button type="submit" form={form} loudness="primary" disabled={count === 0}>
          {wanted === '' ? t('panel.redact') : t('panel.redact_count', count, [formatNumber(count)])}
        </Button>
      </DialogFoot>
    </form>
  );
}
