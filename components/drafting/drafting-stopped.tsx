import type { BrokenOff } from '../../lib/flow/broken-off.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Acts, MainAct } from './acts.tsx';
import { Screen } from './screen.tsx';

/** No draft came of a sending: why, that the page is kept, and the ways on. */
export function DraftingStopped(props: {
  problem: Problem;
  job: BrokenOff | null;
  onAgain: () => void;
  onWithout: () => void;
  onSettings: () => void;
  onLeave: () => void;
  onWords: (() => void) | undefined;
}) {
  const { problem, job, onAgain, onWithout, onSettings, onLeave, onWords } = props;
  const cancelled = problem.kind === 'cancelled';
  return (
    <>
      <Screen heading={t('drafting.stopped')}>
        {cancelled ? (
          <p>{t('drafting.cancelled')}</p>
        ) : (
          <div className="-m-3">
            <ErrorState problem={problem} />
          </div>
        )}
        {job !== null && job.job.origin !== '' && (
          <p className="text-12 text-muted tabular-nums">
            {t('drafting.answered_text', [job.job.model, job.job.origin, formatDateTime(job.job.at)])}
          </p>
        )}
      </Screen>
      <Acts>
        <Button loudness="quiet" onClick={onLeave}>
          {t('ui.close')}
        </Button>
        {!cancelled && (
          <Button loudness="quiet" onClick={onSettings}>
            {t('drafting.settings')}
          </Button>
        )}
        {problem.kind === 'nothing-held' && onWords && (
          <Button loudness="quiet" onClick={onWords}>
            {t('panel.own_words')}
          </Button>
        )}
        <Button onClick={onWithout}>{t('drafting.without')}</Button>
        <MainAct onAct={onAgain}>{t('ui.retry')}</MainAct>
      </Acts>
    </>
  );
}
