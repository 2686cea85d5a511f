import { useState } from 'react';
import type { EndpointView } from '../../lib/flow/deps.ts';
import { isKeyFor } from '../../lib/flow/is-key-for.ts';
import { requestOrigin } from '../../lib/flow/request-origin.ts';
import { saveEndpoint } from '../../lib/flow/save-endpoint.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import type { Endpoint, Preset } from '../../lib/model/endpoint.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useSay } from '../ui/toast.tsx';
import { AskField } from './ask-field.tsx';
import { KeyField } from './key-field.tsx';
import { ModelField } from './model-field.tsx';
import { addressOf, presets } from './presets.ts';
import { ProbeView } from './probe-view.tsx';
import { type ToCheck, useProbe } from './use-probe.ts';

/** What stands in the form at first. */
const startOf = ({ endpoint, hasKey }: EndpointView): ToCheck => ({
  preset: endpoint?.preset ?? 'openai',
  baseUrl: endpoint?.baseUrl ?? addressOf('openai'),
  key: hasKey ? null : '',
  model: endpoint?.model ?? '',
});

/** A kept key is good for the server it was kept for alone, and another page may have set up another one meanwhile. */
const keyOf = ({ key, baseUrl }: ToCheck, kept: EndpointView): string | null =>
  key === null && !isKeyFor(kept, baseUrl) ? '' : key;

/** Sets a model server up: where it is, its key, a check of what it can do, and only then Save. */
export function EndpointForm(props: { kept: EndpointView; onDone: () => void; onCancel: () => void }) {
  const { kept, onDone, onCancel } = props;
  const deps = useDeps();
  const say = useSay();
  const [typed, setTyped] = useState(() => startOf(kept));
  const form = { ...typed, key: keyOf(typed, kept) };
  const [ask, setAsk] = useState<boolean | null>(kept.endpoint?.alwaysAsk ?? null);
  const { probe, models, check, reset, forgetModels } = useProbe((model) => change({ model }));
  const change = (patch: Partial<ToCheck>) => setTyped((before) => ({ ...before, ...patch }));
  /** What was found belongs to what was asked. */
  const anew = (patch: Partial<ToCheck>) => {
    change(patch);
    reset();
    if (patch.model !== undefined) return;
    forgetModels();
    if (patch.key === undefined) change({ model: '' });
  };
  const save = async (found: Endpoint) => {
    // First in the click: another page may have given it back since the check. Where it is granted nothing is asked.
    const granted = await requestOrigin(deps, found.baseUrl);
    if (!granted.ok) return say.problem(granted.problem);
    const before = kept.endpoint;
    // Another model has other prices.
    const isSame = before?.baseUrl === found.baseUrl && before.model === found.model;
    const prices = isSame ? { prices: before.prices } : {};
    const endpoint = { ...found, ...prices, alwaysAsk: ask ?? found.alwaysAsk };
    const saved = await saveEndpoint(deps, { endpoint, key: form.key });
    if (!saved.ok) return say.problem(saved.problem);
    const chosen = await setPrefs(deps, { patch: { drafter: 'openai' } });
    if (!chosen.ok) return say.problem(chosen.problem);
    onDone();
    say.done(t('settings.drafting.saved', [endpoint.model]));
  };
  const removeKey = async () => {
    if (kept.endpoint === null) return;
    const removed = await saveEndpoint(deps, { endpoint: kept.endpoint, key: '' });
    if (!removed.ok) return say.problem(removed.problem);
    anew({ key: '' });
    say.done(t('settings.drafting.key_removed'));
  };
  const running = probe.at === 'running';
  const isEmpty = form.baseUrl.trim() === '' || (models !== null && form.model.trim() === '');
  return (
    <form
      noValidate
      aria-label={t('settings.drafting.server')}
      className="flex w-full flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (running || isEmpty) return;
        if (probe.at === 'found') void save(probe.endpoint);
        else void check(form);
      }}
    >
      <Select<Preset>
        label={t('settings.drafting.preset')}
        value={form.preset}
        choices={presets.map((preset) => ({
          value: preset,
          label: t(`settings.drafting.presets.${keyPart(preset)}`),
        }))}
        onChange={(preset) => anew({ preset, baseUrl: addressOf(preset) })}
      />
      <div className="w-full">
        <TextField
          type="url"
          label={t('settings.drafting.address')}
          hint={t(
            form.preset === 'azure' ? 'settings.drafting.address_azure' : 'settings.drafting.address_hint',
          )}
          maxLength={2_000}
          value={form.baseUrl}
          onChange={(baseUrl) => anew({ baseUrl })}
        />
      </div>
      <div className="w-full">
        <KeyField value={form.key} onChange={(key) => anew({ key })} onRemove={() => void removeKey()} />
      </div>
      {(models !== null || form.model !== '') && (
        <ModelField models={models ?? []} value={form.model} onChange={(model) => anew({ model })} />
      )}
      <ProbeView probe={probe} hasModels={(models?.length ?? 0) > 0} />
      {probe.at === 'found' && <AskField checked={ask ?? probe.endpoint.alwaysAsk} onChange={setAsk} />}
      <div className="flex flex-wrap gap-2">
        {probe.at === 'found' ? (
          <Button type="submit" loudness="primary">
            {t('settings.drafting.save')}
          </Button>
        ) : (
          <Button type="submit" loudness="primary" disabled={running || isEmpty}>
            {t(form.model === '' ? 'settings.drafting.check' : 'settings.drafting.check_model')}
          </Button>
        )}
        {running && <Button onClick={reset}>{t('settings.drafting.stop')}</Button>}
        <Button loudness="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
