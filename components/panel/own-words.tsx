import { t } from '../../lib/platform/i18n.ts';
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
  useKeys({ 'Mod+Enter': () => !empty && onDraft(), Escape: onBack });
  return (
    <>
      <div className="scroll-area min-h-0 flex-1 px-3 py-3">
        <WordsField
          label={t('panel.words_label')}
          hint={t('panel.words_hint')}
          placeholder={t('panel.words_placeholder')}
          words={words}
          onChange={onChange}
          ref={field}
          rows={10}
        />
      </div>
      <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
        <Button loudness="quiet" onClick={onBack}>
          {t('ui.back')}
        </Button>
        <Button loudness="primary" onClick={onDraft} disabled={empty}>
          {t('panel.words_draft')}
          <span aria-hidden className="ms-1.5 text-12 font-normal">
            {modKey()} ↵
          </span>
        </Button>
      </footer>
    </>
  );
}
