import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { useLate } from '../ui/use-late.ts';
import type { PanelState } from './panel-state.ts';
import { grantSentence } from './start-view.tsx';

/** What the panel is doing, and what the last act ran into. Work that ends before it is noticed says nothing. */
export function PanelStatus(props: {
  state: PanelState;
  shortcut: string | null;
  onCancel: () => void;
  onClose: () => void;
}) {
  const { reading, problem } = props.state;
  const late = useLate(reading);
  return (
    <>
      <div
        role="status"
        className={late ? 'flex items-center justify-between gap-2 border-b border-line px-3 py-2' : ''}
      >
        {late && (
          <>
            <span className="text-muted">{t('panel.reading')}</span>
            <Button small loudness="quiet" onClick={props.onCancel}>
              {t('ui.cancel')}
            </Button>
          </>
        )}
      </div>
      {problem !== null && (
        <ErrorState
          problem={problem}
          how={problem.kind === 'no-grant' ? grantSentence(props.shortcut) : undefined}
          onClose={props.onClose}
        />
      )}
    </>
  );
}
