import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Acts, MainAct } from './acts.tsx';
import { Screen } from './screen.tsx';

/** No draft came of a sending: why, that the page is kept, and the ways on. */
export function DraftingStopped(props: {
  problem: Problem;
  onAgain: () => void;
  onWithout: () => void;
  onSettings: () => void;
  onLeave: () => void;
}) {
  const { problem, onAgain, onWithout, onSettings, onLeave } = props;
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
        <Button onClick={onWithout}>{t('drafting.without')}</Button>
        <MainAct onAct={onAgain}>{t('ui.retry')}</MainAct>
      </Acts>
    </>
  );
}
