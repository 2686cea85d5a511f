import { useEffect } from 'react';
import type { PageFacts } from '../../lib/flow/deps.ts';
import { markOffer } from '../../lib/flow/issue/mark-offer.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';

/** A quiet line on an issue that was just resolved: keep how. Offered on one day only; "Not now" ends it for good, and so does a lesson made of it. */
export function ResolvedOffer(props: { issue: string; facts: PageFacts; onCapture: () => void }) {
  const { issue, facts, onCapture } = props;
  const deps = useDeps();
  const say = useSay();
  useEffect(() => void markOffer(deps, { facts, over: false }), [deps, facts]);
  const end = async () => {
    const done = await markOffer(deps, { facts, over: true });
    if (!done.ok) say.problem(done.problem);
  };
  return (
    <aside
      aria-label={t('issue.offer_name')}
      className="flex shrink-0 flex-wrap items-end justify-between gap-2 border-b border-line px-3 py-2"
    >
      <p className="min-w-0 grow basis-48 text-pretty text-muted">{t('issue.offer', [issue])}</p>
      <div className="flex flex-wrap gap-1">
        <Button small onClick={onCapture}>
          {t('issue.capture')}
        </Button>
        <Button small loudness="quiet" onClick={() => void end()}>
          {t('issue.not_now')}
        </Button>
      </div>
    </aside>
  );
}
