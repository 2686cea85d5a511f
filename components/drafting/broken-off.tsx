import type { BrokenOff } from '../../lib/flow/broken-off.ts';
import { formatDateTime, formatNumber, t } from '../../lib/platform/i18n.ts';
import { formatBytes } from '../settings/bytes.ts';
import { Button } from '../ui/button.tsx';
import { Acts } from './acts.tsx';
import { ArrivedFields } from './arrived.tsx';
import { Screen } from './screen.tsx';

/** A draft that broke off with the page it was made in: what had come, and that going on sends the same text again. */
export function BrokenOffView(props: {
  job: BrokenOff;
  onContinue: () => void;
  onPreview: () => void;
  onWithout: () => void;
  onLeave: () => void;
}) {
  const { job, shown, tokens } = props.job;
  const isHere = job.origin === '';
  return (
    <>
      <Screen heading={t('drafting.broken_off')}>
        <div className="flex flex-col gap-0.5">
          <p>
            {isHere
              ? t('drafting.broken_off_here', [formatDateTime(job.at)])
              : t('drafting.broken_off_text', [job.model, job.origin, formatDateTime(job.at)])}
          </p>
          <p className="text-12 text-muted tabular-nums">
            {shown.received === 0
              ? t('drafting.broken_off_nothing')
              : t('drafting.broken_off_received', [formatBytes(shown.received)])}
          </p>
        </div>
        <ArrivedFields arrived={shown} />
      </Screen>
      <Acts>
        <Button loudness="quiet" onClick={props.onLeave}>
          {t('ui.close')}
        </Button>
        {!isHere && (
          <Button loudness="quiet" onClick={props.onPreview}>
            {t('drafting.preview.show')}
          </Button>
        )}
        <Button onClick={props.onWithout}>{t('drafting.without')}</Button>
        <Button loudness="primary" className="max-w-full" onClick={props.onContinue}>
          {continueWord(isHere, tokens)}
        </Button>
      </Acts>
    </>
  );
}

/** What going on means: that the same is sent again, or that the browser's own model drafts anew. */
function continueWord(isHere: boolean, tokens: number | null): string {
  if (isHere) return t('drafting.continue_here');
  return tokens === null ? t('drafting.continue') : t('drafting.continue_tokens', [formatNumber(tokens)]);
}
