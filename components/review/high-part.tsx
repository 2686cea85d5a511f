import { useEffect, useState } from 'react';
import type { ReviewItem } from '../../lib/flow/deps.ts';
import { isConfirming } from '../../lib/flow/team/is-confirming.ts';
import { syncTeam } from '../../lib/flow/team/sync-team.ts';
import type { ReviewDraft } from '../../lib/model/review-draft.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { nameOf } from '../lesson/name-of.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { ReviewActs } from './use-review.ts';

/** How often it is looked whether the person has confirmed on the server's page, in ms. */
const EVERY = 2_000;

type Props = { item: ReviewItem; draft: ReviewDraft; acts: ReviewActs };

/** What tiers 3 and 4 ask for besides: a reason where quotes were not found again, testimonies confirmed, and the server's page. */
export function HighPart({ item, draft, acts }: Props) {
  const [reason, setReason] = useState(draft.unfound);
  const isAsked = useConfirming(item);
  const confirm = (claim: string) =>
    acts.change({
      confirms: draft.confirms.includes(claim)
        ? draft.confirms.filter((one) => one !== claim)
        : [...draft.confirms, claim],
    });
  return (
    <>
      {item.tier === 3 && (
        <TextArea
          label={t('review.unfound')}
          hint={t('review.unfound_hint')}
          maxLength={2_000}
          value={reason}
          onChange={(typed) => {
            const text = typed.slice(0, 2_000);
            setReason(text);
            acts.change({ unfound: text });
          }}
        />
      )}
      {item.supports.map(
        ({ claim, verdict, by }) =>
          verdict === 'testimony' &&
          !item.givers[claim]?.includes(item.person) && (
            <Checkbox
              key={claim}
              label={t('review.confirms', [nameOf(by ?? '')])}
              checked={draft.confirms.includes(claim)}
              onChange={() => confirm(claim)}
            />
          ),
      )}
      {isAsked && <p role="status">{t('review.confirm_asked')}</p>}
    </>
  );
}

/** Whether a decision about it waits for its person on the server's page; while it does, it is sent as soon as they confirmed. */
function useConfirming({ team, submission }: ReviewItem): boolean {
  const deps = useDeps();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const look = async () => {
      const waits = await isConfirming(deps, { team, submission });
      setAsked(waits);
      if (waits) await syncTeam(deps, { team, joins: true });
    };
    const timer = setInterval(() => void look(), EVERY);
    void look();
    return () => clearInterval(timer);
  }, [deps, team, submission]);
  return isAsked;
}
