import { useRef, useState } from 'react';
import { applyImport } from '../../lib/flow/apply-import.ts';
import type { Progress as Done, ImportPlan, PlanProgress } from '../../lib/flow/deps.ts';
import { MOST_BYTES } from '../../lib/flow/most-bytes.ts';
import { planImport } from '../../lib/flow/plan-import.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LateProgress, Progress } from '../ui/progress.tsx';
import { useSay } from '../ui/toast.tsx';
import { hasWork } from './has-work.ts';
import { PlanWords } from './plan-words.tsx';

type Stage =
  | { at: 'reading'; how: PlanProgress }
  | { at: 'planned'; plan: ImportPlan }
  | { at: 'running'; plan: ImportPlan; done: Done }
  /** A part of it may be stored where it failed while it ran. */
  | { at: 'failed'; problem: Problem; ran?: true };

/** Chooses a file, says what importing it would do, and does it on a second click; can be stopped. */
export function ImportPart() {
  const deps = useDeps();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const control = useRef<AbortController>(null);
  const [stage, setStage] = useState<Stage | null>(null);

  const close = () => {
    control.current?.abort();
    setStage(null);
  };
  const read = async (file: File) => {
    const mine = new AbortController();
    control.current = mine;
    const onProgress = (how: PlanProgress) => !mine.signal.aborted && setStage({ at: 'reading', how });
    onProgress({ step: 'reading', done: 0, total: 0 });
    if (file.size > MOST_BYTES) {
      return setStage({ at: 'failed', problem: { kind: 'import-unreadable', why: 'too-large' } });
    }
    // The file may be gone, locked or on a drive that was pulled out.
    const text = await file.text().catch(() => null);
    if (mine.signal.aborted) return;
    if (text === null) {
      return setStage({ at: 'failed', problem: { kind: 'import-unreadable', why: 'not-readable' } });
    }
    const planned = await planImport(deps, { text, onProgress, signal: mine.signal });
    if (mine.signal.aborted) return;
    setStage(
      planned.ok ? { at: 'planned', plan: planned.value } : { at: 'failed', problem: planned.problem },
    );
  };
  const run = async (plan: ImportPlan) => {
    const mine = new AbortController();
    control.current = mine;
    const onProgress = (done: Done) => !mine.signal.aborted && setStage({ at: 'running', plan, done });
    setStage({ at: 'running', plan, done: { done: 0, total: plan.fresh + plan.drafts } });
    const result = await applyImport(deps, { plan, onProgress, signal: mine.signal });
    if (result.ok) {
      setStage(null);
      say.done(t('settings.import_done', result.value.added, [formatNumber(result.value.added)]));
    } else if (result.problem.kind === 'cancelled') {
      setStage(null);
      say.done(t('settings.import_cancelled'));
    } else {
      setStage({ at: 'failed', problem: result.problem, ran: true });
    }
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('settings.import')}</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t('settings.import')}
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file must be choosable again.
          event.currentTarget.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      <Dialog
        open={stage !== null}
        onClose={close}
        title={t('settings.import_title')}
        foot={<Foot stage={stage} onClose={close} onRun={(plan) => void run(plan)} />}
      >
        {stage?.at === 'reading' && (
          <LateProgress
            label={t(`settings.import_${stage.how.step}`)}
            done={stage.how.done}
            of={stage.how.total}
          />
        )}
        {stage?.at === 'planned' && <PlanWords plan={stage.plan} />}
        {stage?.at === 'running' && (
          <Progress label={t('settings.import_running')} done={stage.done.done} of={stage.done.total} />
        )}
        {stage?.at === 'failed' && (
          <ErrorState problem={stage.problem} how={stage.ran && t('settings.import_stopped')} />
        )}
      </Dialog>
    </>
  );
}

function Foot(props: { stage: Stage | null; onClose: () => void; onRun: (plan: ImportPlan) => void }) {
  const { stage, onClose, onRun } = props;
  const plan = stage?.at === 'planned' && hasWork(stage.plan) ? stage.plan : null;
  const closing = stage?.at === 'failed' || (stage?.at === 'planned' && plan === null);
  return (
    <>
      <Button onClick={onClose}>{closing ? t('ui.close') : t('ui.cancel')}</Button>
      {plan !== null && (
        <Button loudness="primary" type="submit" onClick={() => onRun(plan)}>
          {t('settings.import_go')}
        </Button>
      )}
    </>
  );
}
