import type { DraftProgress } from '../../lib/flow/deps.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { formatBytes } from '../settings/bytes.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { unreachable } from '../unreachable.ts';
import { Acts } from './acts.tsx';
import { ArrivedFields } from './arrived.tsx';
import { Screen } from './screen.tsx';
import { useSeconds } from './use-seconds.ts';

/** What is going on, in words that stay the same until something else does: they are announced. */
function progressWords(progress: DraftProgress): string {
  switch (progress.state) {
    case 'asking':
    case 'waiting':
    case 'arriving':
    case 'checking':
      return t(`drafting.state.${progress.state}`);
    case 'retrying':
      return t('drafting.state.retrying', progress.items, [formatNumber(progress.items)]);
    default:
      return unreachable(progress);
  }
}

type Running = { progress: DraftProgress; last: Extract<DraftProgress, { state: 'arriving' }> | null };

/** What a model is doing and how much has come, in two lines that never move what is below them. */
export function ProgressLines({ progress, last }: Running) {
  return (
    <div className="flex flex-col gap-0.5">
      <p role="status">{progressWords(progress)}</p>
      <p className="min-h-[1lh] text-12 text-muted tabular-nums">
        {progress.state === 'waiting' ? (
          <Remaining until={progress.until} />
        ) : (
          last !== null && t('drafting.received', [formatBytes(last.received)])
        )}
      </p>
    </div>
  );
}

/** A model at work: what it is doing, what has come so far, and how to stop it. */
export function DraftingProgress({ progress, last, onCancel }: Running & { onCancel: () => void }) {
  return (
    <>
      <Screen heading={t('drafting.heading')}>
        <ProgressLines progress={progress} last={last} />
        {last !== null && last.of > 1 && (
          <Progress label={t('drafting.parts')} done={last.part} of={last.of} />
        )}
        {last !== null && <ArrivedFields arrived={last} />}
      </Screen>
      <Acts>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </Acts>
    </>
  );
}

function Remaining({ until }: { until: number }) {
  const seconds = useSeconds(until);
  return t('drafting.seconds', seconds, [formatNumber(seconds)]);
}
