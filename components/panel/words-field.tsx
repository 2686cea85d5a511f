import { type KeyboardEvent, type Ref, useRef } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { TextArea } from '../ui/text-area.tsx';
import { edited, pasted, type Words, wordsToDraft } from './words-state.ts';

/** The field for own words: it knows what was typed from what was pasted, and keeps the structure of a paste. */
export function WordsField(props: {
  label: string;
  hint: string;
  words: Words;
  onChange: (words: Words) => void;
  rows: number;
  placeholder?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const { words, onChange, hint, ...field } = props;
  const paste = useRef<string | null>(null);
  const change = (text: string) => {
    // A paste is followed by the change that holds its text.
    const html = paste.current;
    paste.current = null;
    onChange(html === null ? edited(words, text) : pasted(words, text, html));
  };
  const structured = wordsToDraft(words).html !== undefined;
  return (
    <TextArea
      {...field}
      hint={structured ? t('panel.words_structured') : hint}
      value={words.text}
      onChange={change}
      onPaste={(event) => {
        paste.current = event.clipboardData.getData('text/html');
        // Its change comes before any other task; a paste of what is there already changes nothing.
        setTimeout(() => {
          paste.current = null;
        });
      }}
    />
  );
}
