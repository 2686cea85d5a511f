import { t } from '../../lib/platform/i18n.ts';
import { useOwnName } from '../lesson/own-name.tsx';
import { Button } from '../ui/button.tsx';
import { modKey } from '../ui/kbd.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { useKeys } from '../ui/use-keys.ts';
import { WordsField } from './words-field.tsx';
import type { Words } from './words-state.ts';

/** A lesson from one's own words: typed, or pasted from a chat, a mail or a PDF. */
export function OwnWords(props: {
  words: Words;
  onChange: (words: Words) => void;
  onDraft: () => void;
  onBack: () => void;
}) {
  const { words, onChange, onDraft, onBack } = props;
  const field = useFocusWhenLost<HTMLTextAreaElement>();
  const empty = words.text.trim() === '';
  const name = useOwnName(words.typed);
  const draft = async () => {
    if (!empty && (await name.keep())) onDraft();
  };
  useKeys({ 'Mod+Enter': () => void draft(), Escape: onBack });
  return (
    <>
      <div className="scroll-area flex min-h-0 flex-1 flex-col gap-3 px-3 py-3">
        <WordsField
          label={t('panel.words_label')}
          hint={t('panel.words_hint')}
          placeholder={t('panel.words_placeholder')}
          words={words}
          onChange={onChange}
          ref={field}
          rows={10}
        />
        {!empty && name.field}
      </div>
      <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
        <Button loudness="quiet" onClick={onBack}>
          {t('ui.back')}
        </Button>
        <Button loudness="primary" onClick={() => void draft()} disabled={empty}>
          {t('panel.words_draft')}
          <span aria-hidden className="ms-1.5 text-12 font-normal">
            {modKey()} ↵
          </span>
        </Button>
      </footer>
    </>
  );
}
