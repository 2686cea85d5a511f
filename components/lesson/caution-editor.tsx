import { Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Id } from '../../lib/model/id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Menu } from '../ui/menu.tsx';
import { SupportBar } from '../ui/support-bar.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { ClaimSupport, supportActs } from './claim-support.tsx';
import { fieldId } from './field-id.ts';
import { QuoteLines } from './quote-lines.tsx';
import { shownSupport } from './support.ts';
import { SupportDialog, type SupportWay } from './support-dialog.tsx';
import { removedSentence, useRemove } from './use-remove.ts';
import { useDraftText } from './use-saver.tsx';

/** The caution of a step, beside its own support. */
export function CautionEditor({ view, step, caution }: { view: DraftView; step: Id; caution: Claim }) {
  const [asking, setAsking] = useState<SupportWay | null>(null);
  const takeOut = useRemove(view);
  const shown = shownSupport(caution, view.claims[caution.id]);
  const text = useDraftText(`caution ${step}`, caution.text, (next) => ({
    kind: 'step-caution',
    claim: step,
    text: next,
  }));
  const name = t('lesson.caution');
  const remove = () =>
    void takeOut(
      { kind: 'step-caution', claim: step, text: null },
      caution.id,
      removedSentence(caution, name, view),
    );
  return (
    <SupportBar tone={shown.tone} className="ms-6 flex items-start gap-1 rounded-e-control bg-sunken">
      <TriangleAlert aria-hidden size={14} className="mt-1.5 shrink-0 text-none" />
      <div className="min-w-0 flex-1 ps-1.5">
        <TextArea
          bare
          seamless
          label={name}
          id={fieldId(`claim:${caution.id}`)}
          placeholder={t('lesson.caution_placeholder')}
          maxLength={2_000}
          {...text}
        />
        <QuoteLines claim={caution} shown={shown} />
      </div>
      <ClaimSupport view={view} claim={caution} onAsk={setAsking} />
      <Menu
        label={t('lesson.more_for', [name])}
        acts={[
          ...supportActs(setAsking),
          null,
          { label: t('lesson.act.remove'), icon: Trash2, danger: true, onSelect: remove },
        ]}
      />
      <SupportDialog view={view} claim={caution} way={asking} onWay={setAsking} />
    </SupportBar>
  );
}
