import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { ClaimEditor } from './claim-editor.tsx';
import { fieldId } from './field-id.ts';
import type { SlotItem } from './slots.ts';
import { useDraftText } from './use-saver.tsx';

/** A branch of a decision guide: the condition over what to do then, and when to escalate. */
export function BranchEditor(props: {
  view: DraftView;
  item: SlotItem;
  number: number;
  place: { first: boolean; last: boolean };
}) {
  const { item, number } = props;
  const condition = useDraftText(`if ${item.claim.id}`, item.branchIf ?? '', (text) => ({
    kind: 'branch-if',
    claim: item.claim.id,
    text,
  }));
  return (
    <div className="flex flex-col gap-1">
      <Line word={t('lesson.branch_if')}>
        <TextArea
          bare
          seamless
          label={t('lesson.branch_if_label', [number])}
          id={fieldId(`branch:${item.claim.id}`)}
          placeholder={t('lesson.branch_placeholder')}
          maxLength={1_000}
          {...condition}
        />
      </Line>
      <ClaimEditor
        view={props.view}
        item={item}
        label={t('lesson.branch_then_label', [number])}
        place={props.place}
      />
      <Escalate item={item} number={number} />
    </div>
  );
}

function Escalate({ item, number }: { item: SlotItem; number: number }) {
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const text = useDraftText(`escalate ${item.claim.id}`, item.escalate ?? '', (next) => ({
    kind: 'branch-escalate',
    claim: item.claim.id,
    text: next,
  }));
  if (!asked && item.escalate === undefined) {
    return (
      <div>
        <Button small loudness="quiet" icon={Plus} onClick={() => setAsked(true)}>
          {t('lesson.add_escalate')}
        </Button>
      </div>
    );
  }
  return (
    <Line word={t('lesson.branch_escalate')}>
      <TextArea
        bare
        seamless
        label={t('lesson.branch_escalate_label', [number])}
        placeholder={t('lesson.branch_escalate_placeholder')}
        maxLength={500}
        ref={field}
        {...text}
      />
    </Line>
  );
}

/** A field behind the word that says what it is for. */
function Line({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-2">
      <span className="shrink-0 text-12 text-muted">{word}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
