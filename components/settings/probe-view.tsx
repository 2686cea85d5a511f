import { Check } from 'lucide-react';
import type { ProbeStep } from '../../lib/flow/deps.ts';
import type { Endpoint } from '../../lib/model/endpoint.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Probe } from './use-probe.ts';

/** How a check goes on: each step as it happens, then what came of it. */
export function ProbeView({ probe, hasModels }: { probe: Probe; hasModels: boolean }) {
  return (
    <>
      <p role="status" className="sr-only">
        {statusWords(probe, hasModels)}
      </p>
      {probe.at === 'running' && <Steps steps={probe.steps} />}
      {probe.at === 'listed' && (
        <p>{t(hasModels ? 'settings.drafting.choose_model' : 'settings.drafting.name_model')}</p>
      )}
      {probe.at === 'found' && <Found endpoint={probe.endpoint} />}
      {probe.at === 'failed' && (
        <div className="-m-3 self-stretch">
          <ErrorState problem={probe.problem} />
        </div>
      )}
    </>
  );
}

function statusWords(probe: Probe, hasModels: boolean): string {
  switch (probe.at) {
    case 'running':
      return stepWords(probe.steps.at(-1));
    case 'listed':
      return t(hasModels ? 'settings.drafting.choose_model' : 'settings.drafting.name_model');
    case 'found':
      return t('settings.drafting.found');
    default:
      return '';
  }
}

const stepWords = (step: ProbeStep | undefined): string =>
  t(`settings.drafting.step.${step ?? 'permission'}`);

function Steps({ steps }: { steps: readonly ProbeStep[] }) {
  const all = [undefined, ...steps];
  return (
    <ol aria-label={t('settings.drafting.steps')} className="flex flex-col gap-1">
      {all.map((step, at) => (
        <li key={step ?? 'permission'} className="flex items-center gap-2">
          <span className="flex w-4 justify-center">
            {at < all.length - 1 ? <Icon of={Check} className="text-ok" /> : <span aria-hidden>…</span>}
          </span>
          <span className={at < all.length - 1 ? 'text-muted' : ''}>{stepWords(step)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What a server and its model can do. */
export function Found({ endpoint }: { endpoint: Endpoint }) {
  const { schemaMode, streams, context } = endpoint;
  return (
    <ul aria-label={t('settings.drafting.found')} className="flex list-disc flex-col gap-0.5 ps-4 text-muted">
      <li>{t(`settings.drafting.schema.${schemaMode}`)}</li>
      <li>{t(streams ? 'settings.drafting.streams' : 'settings.drafting.streams_not')}</li>
      <li className="tabular-nums">
        {context === null
          ? t('settings.drafting.context_unknown')
          : t('settings.drafting.context', [formatNumber(context)])}
      </li>
    </ul>
  );
}
