import { ArrowDown, ArrowUp, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Menu } from '../ui/menu.tsx';
import { SupportBar } from '../ui/support-bar.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { CautionEditor } from './caution-editor.tsx';
import { ClaimSupport, supportActs } from './claim-support.tsx';
import { fieldId } from './field-id.ts';
import { QuoteLines } from './quote-lines.tsx';
import type { SlotItem } from './slots.ts';
import { shownSupport } from './support.ts';
import { SupportDialog, type SupportWay } from './support-dialog.tsx';
import { ClaimComments } from './team/claim-comments.tsx';
import { removedSentence, useRemove } from './use-remove.ts';
import { useDraftText, useSaver } from './use-saver.tsx';

type Props = {
  view: DraftView;
  item: SlotItem;
  label: string;
  /** The field's name in what Save still misses, where it is not the claim's own. */
  field?: string | undefined;
  number?: number | undefined;
  /** It stands in a list: it can move, and knows whether it is at an end. */
  place?: { first: boolean; last: boolean } | undefined;
  /** A step may carry a caution. */
  mayCaution?: boolean;
  autoFocus?: boolean;
};

function useActs(props: Props, ask: (way: SupportWay) => void) {
  const { view, label, place, mayCaution } = props;
  const { claim, caution } = props.item;
  const saver = useSaver();
  const takeOut = useRemove(view);
  const move = (by: -1 | 1) => void saver.act({ kind: 'claim-move', claim: claim.id, by });
  const acts = supportActs(ask);
  if (mayCaution && caution === undefined) {
    const edit = { kind: 'step-caution', claim: claim.id, text: '' } as const;
    acts.push({ label: t('lesson.act.caution'), icon: TriangleAlert, onSelect: () => void saver.act(edit) });
  }
  if (place && !(place.first && place.last)) {
    acts.push(null);
    acts.push({ label: t('lesson.act.up'), icon: ArrowUp, disabled: place.first, onSelect: () => move(-1) });
    acts.push({
      label: t('lesson.act.down'),
      icon: ArrowDown,
      disabled: place.last,
      onSelect: () => move(1),
    });
  }
  const remove = () =>
    void takeOut({ kind: 'claim-remove', claim: claim.id }, claim.id, removedSentence(claim, label, view));
  acts.push(null, { label: t('lesson.act.remove'), icon: Trash2, danger: true, onSelect: remove });
  return acts;
}

/** One claim to edit, beside its support. Pressing the support's word shows the quote, or asks for support. */
export function ClaimEditor(props: Props) {
  const { view, item, label, number } = props;
  const { claim } = item;
  const [asking, setAsking] = useState<SupportWay | null>(null);
  const acts = useActs(props, setAsking);
  const text = useDraftText(`claim ${claim.id}`, claim.text, (next) => ({
    kind: 'claim-text',
    claim: claim.id,
    text: next,
  }));
  const shown = shownSupport(claim, view.claims[claim.id]);
  return (
    <SupportBar tone={shown.tone} className="flex flex-col gap-1">
      <div className="flex items-start gap-1 @max-3xs:flex-wrap">
        {number !== undefined && (
          <span className="min-w-4 pe-1 text-end leading-6 text-muted tabular-nums">{number}</span>
        )}
        <div className="min-w-0 flex-1 ps-1.5 @max-3xs:basis-[calc(100%-24px)]">
          <TextArea
            bare
            seamless
            label={label}
            id={fieldId(props.field ?? `claim:${claim.id}`)}
            maxLength={2_000}
            placeholder={t('lesson.claim_placeholder')}
            {...text}
          />
          <QuoteLines claim={claim} shown={shown} />
          <ClaimComments claim={claim.id} />
        </div>
        <div className="ms-auto flex shrink-0 items-start gap-1">
          <ClaimSupport view={view} claim={claim} onAsk={setAsking} />
          <Menu label={t('lesson.more_for', [label])} acts={acts} />
        </div>
      </div>
      {item.caution && <CautionEditor view={view} step={claim.id} caution={item.caution} />}
      <SupportDialog view={view} claim={claim} way={asking} onWay={setAsking} />
    </SupportBar>
  );
}
