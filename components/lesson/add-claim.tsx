import { Plus } from 'lucide-react';
import { useRef } from 'react';
import type { Slot } from '../../lib/flow/deps.ts';
import { editDraft } from '../../lib/flow/edit-draft.ts';
import type { Id } from '../../lib/model/id.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { fieldId } from './field-id.ts';
import { useNewWords } from './use-new-words.ts';

/** Adds claims to a part of the lesson: Enter adds one and stays for the next, Escape and leaving it add what is typed and end it. */
export function AddClaim({ draft, slot, many }: { draft: Id; slot: Slot; many: boolean }) {
  const deps = useDeps();
  const { text, setText, open, add, ref } = useNewWords(`new ${slot}`, (words) =>
    editDraft(deps, { draft, edit: { kind: 'claim-add', slot, text: words } }),
  );
  const left = useRef(false);
  const label = t(`lesson.add.${keyPart(slot)}`);
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
          onClick={open}
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
          void add(null);
        }
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        // With Ctrl or Cmd it goes on to save the lesson, this claim included.
        if (!event.ctrlKey && !event.metaKey) event.preventDefault();
        left.current = !many;
        void add(many ? '' : null);
      }}
      ref={ref}
    />
  );
}
