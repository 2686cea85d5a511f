import { Progress as Base } from '@base-ui/react/progress';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from './button.tsx';
import { useLate } from './use-late.ts';

const Track = () => (
  <Base.Track className="h-1 overflow-hidden rounded-full bg-line forced-colors:border">
    <Base.Indicator className="h-full bg-accent forced-colors:bg-[Highlight]" />
  </Base.Track>
);

/** How far something is, under a sentence that says it in words; `label` names it to who cannot see it. */
export const ProgressBar = ({ label, done, of }: { label: string; done: number; of: number }) => (
  <Base.Root aria-label={label} value={Math.min(done, of)} max={Math.max(of, 1)} className="w-full max-w-96">
    <Track />
  </Base.Root>
);

/** Long work whose end is known: what it is doing, how far it is, and how to stop it. */
export function Progress(props: { label: string; done: number; of: number; onCancel?: () => void }) {
  const { label, done, of, onCancel } = props;
  return (
    <Base.Root value={done} max={Math.max(of, 1)} className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-2">
        <Base.Label className="text-text">{label}</Base.Label>
        {of > 0 && (
          <span className="text-12 text-muted tabular-nums">
            {t('ui.progress', [formatNumber(done), formatNumber(of)])}
          </span>
        )}
      </div>
      <Track />
      {onCancel && (
        <div className="flex justify-end">
          <Button small loudness="quiet" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        </div>
      )}
    </Base.Root>
  );
}

/** The same for work that may end before a person notices: nothing is said until it has lasted. */
export function LateProgress(props: Parameters<typeof Progress>[0]) {
  return useLate(true) ? <Progress {...props} /> : null;
}

/** Work whose end is not known: one sentence, and only once it has lasted longer than a person notices. */
export function Working({ label }: { label: string }) {
  const late = useLate(true);
  return (
    <p role="status" className="px-3 py-3 text-muted">
      {late ? label : ''}
    </p>
  );
}
