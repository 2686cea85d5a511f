import { useEffect, useRef, useState } from 'react';
import type { DraftProgress, Prefs } from '../../lib/flow/deps.ts';
import { tryDrafter } from '../../lib/flow/try-drafter.ts';
import type { Proposal } from '../../lib/model/draft.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { ArrivedFields } from '../drafting/arrived.tsx';
import { ProgressLines } from '../drafting/drafting-progress.tsx';
import { type DraftingState, step } from '../drafting/drafting-state.ts';
import { failedByBug } from '../rejections.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { ProposalView } from './proposal-view.tsx';

type Trial =
  | { at: 'idle' }
  | { at: 'running'; state: DraftingState }
  | { at: 'done'; proposal: Proposal; ms: number }
  | { at: 'failed'; problem: Problem };

/** Drafts from the sample page with one driver and shows what came of it; nothing of it is kept. */
export function TryPart({ drafter }: { drafter: Prefs['drafter'] }) {
  const deps = useDeps();
  const [trial, setTrial] = useState<Trial>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const go = async () => {
    running.current = new AbortController();
    const { signal } = running.current;
    const began = performance.now();
    let state: DraftingState = null;
    setTrial({ at: 'running', state });
    const onProgress = (progress: DraftProgress) => {
      state = step(state, { kind: 'progress', progress });
      if (!signal.aborted) setTrial({ at: 'running', state });
    };
    const tried = await tryDrafter(deps, { drafter, signal, onProgress }).catch(failedByBug);
    if (signal.aborted) return;
    const ms = Math.round(performance.now() - began);
    setTrial(tried.ok ? { at: 'done', proposal: tried.value, ms } : { at: 'failed', problem: tried.problem });
  };
  const stop = () => {
    running.current?.abort();
    setTrial({ at: 'idle' });
  };
  const state = trial.at === 'running' ? trial.state : null;
  const sends = drafter === 'openai' || drafter === 'team';
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => void go()} disabled={trial.at === 'running'}>
          {t('settings.drafting.try')}
        </Button>
        {trial.at === 'running' && (
          <Button loudness="quiet" onClick={stop}>
            {t('settings.drafting.stop')}
          </Button>
        )}
        <p className="text-12 text-muted">
          {t(sends ? 'settings.drafting.try_text_model' : 'settings.drafting.try_text')}
        </p>
      </div>
      {state?.at === 'running' && (
        <div className="flex w-full flex-col gap-3">
          <ProgressLines {...state} />
          {state.last !== null && <ArrivedFields arrived={state.last} />}
        </div>
      )}
      {trial.at === 'failed' && (
        <div className="-m-3 self-stretch">
          <ErrorState problem={trial.problem} />
        </div>
      )}
      {trial.at === 'done' && <ProposalView proposal={trial.proposal} ms={trial.ms} />}
    </div>
  );
}
