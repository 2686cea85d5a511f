import { ArrowDown, ArrowUp, Quote, Trash2, TriangleAlert, UserCheck } from 'lucide-react';
import { useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Menu, type MenuAct } from '../ui/menu.tsx';
import { SupportBar, SupportWord } from '../ui/support-bar.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { fieldId } from './field-id.ts';
import { QuoteLines } from './quote-lines.tsx';
import type { SlotItem } from './slots.ts';
import { shownSupport, supportWord } from './support.ts';
import { SupportButton } from './support-button.tsx';
import { SupportDialog, type SupportWay } from './support-dialog.tsx';
import { useDraftText, useSaver } from './use-saver.tsx';
import { pageOf, useShowQuote } from './use-show-quote.ts';

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

function useActs({ item: { claim, caution }, place, mayCaution }: Props, ask: (way: SupportWay) => void) {
  const saver = useSaver();
  const move = (by: -1 | 1) => void saver.act({ kind: 'claim-move', claim: claim.id, by });
  const acts: MenuAct[] = [
    { label: t('lesson.act.quote'), icon: Quote, onSelect: () => ask('quote') },
    { label: t('lesson.act.testimony'), icon: UserCheck, onSelect: () => ask('testimony') },
  ];
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
  const remove = () => void saver.act({ kind: 'claim-remove', claim: claim.id });
  acts.push(null, { label: t('lesson.act.remove'), icon: Trash2, danger: true, onSelect: remove });
  return acts;
}

/** One claim to edit, beside its support. Pressing the support's word shows the quote, or asks for support. */
export function ClaimEditor(props: Props) {
  const { view, item, label, number } = props;
  const { claim } = item;
  const [asking, setAsking] = useState<SupportWay | null>(null);
  const acts = useActs(props, setAsking);
  const showQuote = useShowQuote(view.draft.content);
  const text = useDraftText(`claim ${claim.id}`, claim.text, (next) => ({
    kind: 'claim-text',
    claim: claim.id,
    text: next,
  }));
  const shown = shownSupport(claim, view.claims[claim.id]);
  const onPage = pageOf(claim, view.draft.content) !== null;
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
        </div>
        <div className="ms-auto flex shrink-0 items-start gap-1">
          <SupportButton
            shown={shown}
            does={onPage ? t('lesson.show_on_page') : t('lesson.give_support')}
            onPress={() =>
              onPage
                ? void showQuote(claim)
                : setAsking(claim.support.kind === 'testimony' ? 'testimony' : 'quote')
            }
          />
          <Menu label={t('lesson.more_for', [label])} acts={acts} />
        </div>
      </div>
      {item.caution && <Caution view={view} claim={item.claim} caution={item.caution} />}
      <SupportDialog view={view} claim={claim} way={asking} onWay={setAsking} />
    </SupportBar>
  );
}

function Caution({
  view,
  claim,
  caution,
}: {
  view: DraftView;
  claim: SlotItem['claim'];
  caution: SlotItem['claim'];
}) {
  const saver = useSaver();
  const showQuote = useShowQuote(view.draft.content);
  const shown = shownSupport(caution, view.claims[caution.id]);
  const text = useDraftText(`caution ${claim.id}`, caution.text, (next) => ({
    kind: 'step-caution',
    claim: claim.id,
    text: next,
  }));
  const remove = () => void saver.act({ kind: 'step-caution', claim: claim.id, text: null });
  return (
    <SupportBar tone={shown.tone} className="ms-6 flex items-start gap-1 rounded-e-control bg-sunken">
      <TriangleAlert aria-hidden size={14} className="mt-1.5 shrink-0 text-none" />
      <div className="min-w-0 flex-1 ps-1.5">
        <TextArea
          bare
          seamless
          label={t('lesson.caution')}
          id={fieldId(`claim:${caution.id}`)}
          placeholder={t('lesson.caution_placeholder')}
          {...text}
        />
      </div>
      {pageOf(caution, view.draft.content) === null ? (
        <span className="px-1 leading-6">
          <SupportWord tone={shown.tone}>{supportWord(shown)}</SupportWord>
        </span>
      ) : (
        <SupportButton
          shown={shown}
          does={t('lesson.show_on_page')}
          onPress={() => void showQuote(caution)}
        />
      )}
      <Menu
        label={t('lesson.more_for', [t('lesson.caution')])}
        acts={[{ label: t('lesson.act.remove'), icon: Trash2, danger: true, onSelect: remove }]}
      />
    </SupportBar>
  );
}
