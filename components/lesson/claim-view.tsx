import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Verdict } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SupportBar, SupportWord } from '../ui/support-bar.tsx';
import { QuoteLines } from './quote-lines.tsx';
import { shownSupport, supportWord } from './support.ts';
import { SupportButton } from './support-button.tsx';

/** A claim beside its support, to read. Without `onShow` the words cannot be shown on a page. */
export function ClaimView(props: {
  claim: Claim;
  verdict: Verdict | undefined;
  onShow?: (() => void) | undefined;
  number?: number | undefined;
  caution?: boolean;
  /** What can be done with the claim, at its end. */
  acts?: ReactNode;
  /** What stands below it. */
  below?: ReactNode;
}) {
  const { claim, verdict, onShow, number, caution } = props;
  const shown = shownSupport(claim, verdict);
  return (
    <SupportBar tone={shown.tone} className="flex items-start gap-2 @max-3xs:flex-wrap">
      {number !== undefined && <span className="min-w-4 text-end text-muted tabular-nums">{number}</span>}
      {caution && <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-none" />}
      <div className="min-w-0 flex-1 @max-3xs:basis-[calc(100%-24px)]">
        <p dir="auto" className="whitespace-pre-wrap">
          {caution && <span className="sr-only">{t('lesson.caution')}: </span>}
          {claim.text}
        </p>
        <QuoteLines claim={claim} shown={shown} />
        {props.below}
      </div>
      <div className="-my-0.5 ms-auto flex shrink-0 items-center gap-1 leading-6">
        {onShow ? (
          <SupportButton shown={shown} does={t('lesson.show_on_page')} onPress={onShow} />
        ) : (
          <SupportWord tone={shown.tone}>{supportWord(shown)}</SupportWord>
        )}
        {props.acts}
      </div>
    </SupportBar>
  );
}
