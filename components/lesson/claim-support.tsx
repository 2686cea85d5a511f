import { Quote, UserCheck } from 'lucide-react';
import type { DraftView } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { MenuAct } from '../ui/menu.tsx';
import { shownSupport } from './support.ts';
import { SupportButton } from './support-button.tsx';
import type { SupportWay } from './support-dialog.tsx';
import { pageOf, useShowQuote } from './use-show-quote.ts';

/** The two ways a person gives a claim its support. */
export const supportActs = (ask: (way: SupportWay) => void): MenuAct[] => [
  { label: t('lesson.act.quote'), icon: Quote, onSelect: () => ask('quote') },
  { label: t('lesson.act.testimony'), icon: UserCheck, onSelect: () => ask('testimony') },
];

/** The word of a draft claim's support: pressing it shows the quote on its page, or asks what the claim rests on. */
export function ClaimSupport(props: { view: DraftView; claim: Claim; onAsk: (way: SupportWay) => void }) {
  const { view, claim, onAsk } = props;
  const showQuote = useShowQuote(view.draft.content);
  const onPage = pageOf(claim, view.draft.content) !== null;
  return (
    <SupportButton
      shown={shownSupport(claim, view.claims[claim.id])}
      does={onPage ? t('lesson.show_on_page') : t('lesson.give_support')}
      onPress={() =>
        onPage ? void showQuote(claim) : onAsk(claim.support.kind === 'testimony' ? 'testimony' : 'quote')
      }
    />
  );
}
