import { useState } from 'react';
import type { TeamModelView } from '../../lib/flow/deps.ts';
import { probeTeamModel } from '../../lib/flow/probe-team-model.ts';
import { saveTeamModel } from '../../lib/flow/save-team-model.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import type { Endpoint } from '../../lib/model/endpoint.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';
import { AskField } from './ask-field.tsx';
import { ModelField } from './model-field.tsx';
import { ProbeView } from './probe-view.tsx';
import { useProbe } from './use-probe.ts';

/** Chooses one of the models a team's server offers: asked for on a click, checked, and only then used. */
export function TeamModelForm(props: {
  team: NonNullable<TeamModelView['team']>;
  kept: Endpoint | null;
  onLeave: () => void;
}) {
  const { team, kept, onLeave } = props;
  const deps = useDeps();
  const say = useSay();
  const [model, setModel] = useState('');
  const [ask, setAsk] = useState<boolean | null>(kept?.alwaysAsk ?? null);
  const { probe, models, check, reset } = useProbe(setModel, (given, { model: name, signal, onStep }) =>
    probeTeamModel(given, {
      team: team.id,
      model: name,
      ...(signal === undefined ? {} : { signal }),
      ...(onStep === undefined ? {} : { onStep }),
    }),
  );
  const save = async (found: Endpoint) => {
    const endpoint = { ...found, alwaysAsk: ask ?? found.alwaysAsk };
    const saved = await saveTeamModel(deps, { team: team.id, endpoint });
    const chosen = saved.ok ? await setPrefs(deps, { patch: { drafter: 'team' } }) : saved;
    if (!chosen.ok) return say.problem(chosen.problem);
    onLeave();
    say.done(t('settings.drafting.saved', [endpoint.model]));
  };
  const running = probe.at === 'running';
  const hasNone = models?.length === 0;
  const isListed = models !== null && !hasNone;
  return (
    <form
      noValidate
      aria-label={t('settings.drafting.team')}
      className="flex w-full flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (running) return;
        if (probe.at === 'found') void save(probe.endpoint);
        else void check({ preset: 'other', baseUrl: team.address, key: null, model });
      }}
    >
      {isListed && (
        <ModelField
          models={models}
          value={model}
          onChange={(next) => {
            setModel(next);
            reset();
          }}
        />
      )}
      {hasNone && !running ? (
        <p role="status" className="text-pretty text-none">
          {t('settings.drafting.team_none', [team.name])}
        </p>
      ) : (
        <ProbeView probe={probe} hasModels={isListed} />
      )}
      {probe.at === 'found' && <AskField checked={ask ?? probe.endpoint.alwaysAsk} onChange={setAsk} />}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          loudness="primary"
          disabled={running || (probe.at !== 'found' && isListed && model === '')}
        >
          {submitWord(probe.at === 'found', isListed, team.name)}
        </Button>
        {running && <Button onClick={reset}>{t('settings.drafting.stop')}</Button>}
        <Button loudness="quiet" onClick={onLeave}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What the form's button does next. */
function submitWord(isFound: boolean, isListed: boolean, team: string): string {
  if (isFound) return t('settings.drafting.save');
  return isListed ? t('settings.drafting.check_model') : t('settings.drafting.team_look', [team]);
}
