import { useEffect, useRef, useState } from 'react';
import { type BuiltInState, downloadBuiltIn } from '../../lib/flow/built-in-model.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { failedByBug } from '../rejections.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Progress } from '../ui/progress.tsx';

/** The browser's own model where it is not here yet: downloaded on a click, with its progress, and only then used. */
export function BuiltInPart({ state, onReady }: { state: BuiltInState; onReady: () => void }) {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const download = async () => {
    const mine = new AbortController();
    running.current = mine;
    setProblem(null);
    setShare(0);
    const onProgress = (next: number) => !mine.signal.aborted && setShare(next);
    const done = await downloadBuiltIn({ onProgress, signal: mine.signal }).catch(failedByBug);
    if (mine.signal.aborted) return;
    setShare(null);
    if (done.ok) onReady();
    else setProblem(done.problem);
  };
  const stop = () => {
    running.current?.abort();
    setShare(null);
  };
  return (
    <div className="flex w-full flex-col items-start gap-3">
      {share === null ? (
        <Button onClick={() => void download()} disabled={state === 'unavailable'}>
          {t('settings.drafting.download')}
        </Button>
      ) : (
        <div className="w-full">
          <Progress
            label={t('settings.drafting.downloading')}
            done={Math.round(share * 100)}
            of={100}
            onCancel={stop}
          />
        </div>
      )}
      {problem !== null && (
        <div className="-m-3 self-stretch">
          <ErrorState problem={problem} />
        </div>
      )}
    </div>
  );
}
