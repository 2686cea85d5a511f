import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Slot } from '../../lib/flow/deps.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { fieldId } from './field-id.ts';
import { useSaver } from './use-saver.tsx';

/** Adds claims to a part of the lesson: Enter adds one and stays for the next, Escape or leaving it empty ends it. */
export function AddClaim({ slot, many }: { slot: Slot; many: boolean }) {
  const saver = useSaver();
  const [text, setText] = useState<string | null>(null);
  const left = useRef(false);
  const label = t(`lesson.add.${keyPart(slot)}`);
  const add = async (next: string | null) => {
    const words = text?.trim() ?? '';
    setText(next);
    if (words === '') return;
    const added = await saver.act({ kind: 'claim-add', slot, text: words });
    if (!added.ok) setText(words);
  };
  if (text === null) {
    return (
      <div>
        <Button
          small
          loudness="quiet"
          icon={Plus}
          id={fieldId(slot)}
          ref={(element) => {
            // Left by a key: the focus is not lost with the field.
            if (left.current) element?.focus();
            left.current = false;
          }}
          onClick={() => setText('')}
        >
          {label}
        </Button>
      </div>
    );
  }
  return (
    <TextArea
      bare
      label={label}
      id={fieldId(slot)}
      value={text}
      onChange={setText}
      placeholder={t('lesson.add_placeholder')}
      maxLength={2_000}
      onBlur={() => void add(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          left.current = true;
          setText(null);
        }
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        // With Ctrl or Cmd it goes on to save the lesson, this claim included.
        if (!event.ctrlKey && !event.metaKey) event.preventDefault();
        left.current = !many;
        void add(many ? '' : null);
      }}
      ref={(element) => element?.focus()}
    />
  );
}
