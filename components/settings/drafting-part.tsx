import { useCallback, useEffect, useState } from 'react';
import { type BuiltInState, builtInState, knowsBuiltIn } from '../../lib/flow/built-in-model.ts';
import type { Prefs, TeamModelView } from '../../lib/flow/deps.ts';
import { watchEndpoint } from '../../lib/flow/queries/watch-endpoint.ts';
import { watchTeamModel } from '../../lib/flow/queries/watch-team-model.ts';
import { setPrefs } from '../../lib/flow/set-prefs.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Segments } from '../ui/segments.tsx';
import { useSay } from '../ui/toast.tsx';
import { useFocusKept } from '../ui/use-focus-kept.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { BuiltInPart } from './built-in-part.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { EndpointSummary } from './endpoint-summary.tsx';
import { SettingsPart } from './settings-part.tsx';
import { TeamModelPart } from './team-model-part.tsx';
import { TryPart } from './try-part.tsx';

type Drafter = Prefs['drafter'];

const TEXT = {
  embedded: 'settings.drafting.embedded_text',
  openai: 'settings.drafting.openai_text',
  team: 'settings.drafting.team_text',
  'built-in': 'settings.drafting.built_in_text',
} as const satisfies Record<Drafter, string>;

const NO_TEAM: TeamModelView = { team: null, endpoint: null };

/**
 * Whether this browser has a model of its own, null until it was asked. It is asked on a click, or where the person uses
 * it: a browser without one notes the question as an error of ours.
 */
function useBuiltIn(inUse: boolean) {
  const [state, setState] = useState<BuiltInState | null>(null);
  const look = useCallback(() => builtInState().then(setState, () => setState('unavailable')), []);
  useEffect(() => {
    if (inUse) void look();
  }, [inUse, look]);
  return { state, look, set: setState };
}

/** How lessons are drafted: by rules on this device, or by a model the person sets up here. */
export function DraftingPart({ drafter }: { drafter: Drafter }) {
  const deps = useDeps();
  const say = useSay();
  const part = useFocusKept<HTMLDivElement>();
  const server = useQuery(watchEndpoint, null);
  /** What is looked at; a model is chosen only once it is set up. */
  const [looked, setLooked] = useState<Drafter | null>(null);
  const [editing, setEditing] = useState(false);
  const own = useBuiltIn(drafter === 'built-in');
  const builtIn = own.state ?? 'unavailable';
  const shown = looked ?? drafter;
  const endpoint = server.state === 'ready' ? server.value.endpoint : null;
  const ofTeam = useQuery(watchTeamModel, null);
  const { team, endpoint: teamModel } = valueOr(ofTeam, NO_TEAM);
  const isReady = {
    embedded: true,
    openai: endpoint !== null,
    team: teamModel !== null,
    'built-in': builtIn === 'available',
  };
  const choose = async (next: Drafter) => {
    setEditing(false);
    if (!isReady[next]) return setLooked(next);
    await prefer(next);
  };
  const prefer = async (next: Drafter) => {
    setLooked(null);
    const chosen = await setPrefs(deps, { patch: { drafter: next } });
    if (!chosen.ok) say.problem(chosen.problem);
  };
  const leave = () => {
    setEditing(false);
    setLooked(null);
  };
  return (
    <SettingsPart id="drafting" title={t('settings.drafting.title')}>
      <div ref={part} className="flex w-full flex-col items-start gap-3">
        <Segments
          label={t('settings.drafting.label')}
          value={shown}
          choices={[
            { value: 'embedded', label: t('settings.drafting.embedded') },
            { value: 'openai', label: t('settings.drafting.openai') },
            ...(team === null && shown !== 'team'
              ? []
              : [{ value: 'team' as const, label: t('settings.drafting.team') }]),
            ...(builtIn === 'unavailable' && shown !== 'built-in'
              ? []
              : [{ value: 'built-in' as const, label: t('settings.drafting.built_in') }]),
          ]}
          onChange={(next) => void choose(next)}
        />
        <p className="text-12 text-muted">{t(TEXT[shown])}</p>
        {own.state === null && knowsBuiltIn() && (
          <Button small loudness="quiet" className="-ms-1.5" onClick={() => void own.look()}>
            {t('settings.drafting.look_built_in')}
          </Button>
        )}
        {(own.state === 'unavailable' || !knowsBuiltIn()) && (
          <p role="status" className="text-12 text-muted">
            {t('settings.drafting.no_built_in')}
          </p>
        )}
        {server.state === 'failed' && <ErrorState problem={server.problem} />}
        {shown === 'openai' &&
          server.state === 'ready' &&
          (endpoint === null || editing ? (
            <EndpointForm kept={server.value} onDone={leave} onCancel={leave} />
          ) : (
            <EndpointSummary
              endpoint={endpoint}
              hasKey={server.value.hasKey}
              onChange={() => setEditing(true)}
            />
          ))}
        {ofTeam.state === 'failed' && <ErrorState problem={ofTeam.problem} />}
        {shown === 'team' && ofTeam.state === 'ready' && (
          <TeamModelPart
            view={ofTeam.value}
            editing={editing}
            onChange={() => setEditing(true)}
            onLeave={leave}
          />
        )}
        {shown === 'built-in' && builtIn !== 'available' && (
          <BuiltInPart
            state={builtIn}
            onReady={() => {
              own.set('available');
              void prefer('built-in');
            }}
          />
        )}
        {isReady[shown] && !editing && <TryPart key={shown} drafter={shown} />}
      </div>
    </SettingsPart>
  );
}
