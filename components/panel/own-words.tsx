import { useRef } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { modKey } from '../ui/kbd.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useKeys } from '../ui/use-keys.ts';

/**
 * Words typed or pasted. `typed` holds as long as nothing was ever pasted; `pasted` is the page behind a paste, good
 * only while the text is as it was pasted.
 */
export type Words = { text: string; typed: boolean; pasted: { text: string; html: string } | null };

export const NO_WORDS: Words = { text: '', typed: true, pasted: null };

export type WordsToDraft = { text: string; typed: boolean; html?: string };

/** What goes to the drafter: with the paste's headings, lists and tables as long as nobody edited it. */
export function wordsToDraft({ text, typed, pasted }: Words): WordsToDraft {
  const structured = pasted !== null && pasted.text.trim() === text.trim();
  return structured ? { text, typed, html: pasted.html } : { text, typed };
}

/** A lesson from one's own words: typed, or pasted from a chat, a mail or a PDF. */
export function OwnWords(props: {
  words: Words;
  onChange: (words: Words) => void;
  onDraft: () => void;
  onBack: () => void;
}) {
  const { words, onChange, onDraft, onBack } = props;
  const paste = useRef<string | null>(null);
  const empty = words.text.trim() === '';
  useKeys({ 'Mod+Enter': () => !empty && onDraft(), Escape: onBack });
  const change = (text: string) => {
    // A paste is followed by the change that holds its text.
    const html = paste.current;
    paste.current = null;
    if (text === '') return onChange(NO_WORDS);
    if (html === null) return onChange({ ...words, text });
    onChange({ text, typed: false, pasted: empty && html !== '' ? { text, html } : null });
  };
  const structured = pasted !== null && pasted.text.trim() === text.trim();
  return structured ? { text, typed, html: pasted.html } : { text, typed };
}

/** A lesson from one's own words: typed, or pasted from a chat, a mail or a PDF. */
export function OwnWords(props: {
  words: Words;
  onChange: (words: Words) => void;
  onDraft: () => void;
  onBack: () => void;
}) {
  const { words, onChange, onDraft, onBack } = props;
  const html = useRef('');
  const empty = words.text.trim() === '';
  useKeys({ 'Mod+Enter': () => !empty && onDraft(), Escape: onBack });
  const change = (text: string) => {
    // A paste into an empty field is followed by the change that holds its text.
    const pasted = html.current === '' ? words.pasted : { text, html: html.current };
    html.current = '';
    onChange({ text, pasted });
  };
  const structured = wordsToDraft(words).html !== undefined;
  return (
    <>
      <div className="scroll-area min-h-0 flex-1 px-3 py-3">
        <TextArea
          label={t('panel.words_label')}
          hint={structured ? t('panel.words_structured') : t('panel.words_hint')}
          placeholder={t('panel.words_placeholder')}
          value={words.text}
          onChange={change}
          onPaste={(event) => {
            paste.current = event.clipboardData.getData('text/html');
          }}
          rows={10}
          maxLength={200_000}
        />
      </div>
      <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
        <Button loudness="quiet" onClick={onBack}>
          {t('ui.back')}
        </Button>
        <Button loudness="primary" onClick={onDraft} disabled={empty}>
          {t('panel.words_draft')}
          <span aria-hidden className="ms-1.5 text-12 opacity-70">
            {modKey()} ↵
          </span>
        </Button>
      </footer>
    </>
  );
}
