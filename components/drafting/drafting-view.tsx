import { t } from '../../lib/platform/i18n.ts';
import { Working } from '../ui/progress.tsx';
import { unreachable } from '../unreachable.ts';
import { BrokenOffView } from './broken-off.tsx';
import { DraftingProgress } from './drafting-progress.tsx';
import { DraftingStopped } from './drafting-stopped.tsx';
import { SendingPreview } from './sending-preview.tsx';
import type { Drafting } from './use-drafting.ts';

/** A drafting at each of its stages, wherever lessons are drafted; nothing while none needs the person. */
export function DraftingView(props: {
  drafting: Drafting;
  onSettings: () => void;
  /** Goes to where a lesson is written from own words, where that is another place. */
  onWords?: () => void;
}) {
  const { drafting, onSettings, onWords } = props;
  const { state, send, without, again, leave, cancel, preview } = drafting;
  if (state === null) return null;
  switch (state.at) {
    case 'preparing':
      return <Working label={t('drafting.preview.preparing')} />;
    case 'preview':
      return <SendingPreview preview={state.preview} onSend={send} onWithout={without} onCancel={leave} />;
    case 'running':
      return <DraftingProgress progress={state.progress} last={state.last} onCancel={() => cancel()} />;
    case 'stopped':
      return (
        <DraftingStopped
          problem={state.problem}
          job={state.job}
          onWords={onWords}
          onAgain={again}
          onWithout={without}
          onSettings={onSettings}
          onLeave={leave}
        />
      );
    case 'broken-off':
      return (
        <BrokenOffView
          job={state.job}
          onContinue={send}
          onPreview={preview}
          onWithout={without}
          onLeave={leave}
        />
      );
    default:
      return unreachable(state);
  }
}
