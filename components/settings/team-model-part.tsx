import type { TeamModelView } from '../../lib/flow/deps.ts';
import { saveTeamModel } from '../../lib/flow/save-team-model.ts';
import { formatDate, t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/toast.tsx';
import { AskField } from './ask-field.tsx';
import { Found } from './probe-view.tsx';
import { TeamModelForm } from './team-model-form.tsx';

type Team = NonNullable<TeamModelView['team']>;

/** The model of the active team's server: chosen of those it offers, then shown with what it can do. */
export function TeamModelPart(props: {
  view: TeamModelView;
  editing: boolean;
  onChange: () => void;
  onLeave: () => void;
}) {
  const { view, editing, onChange, onLeave } = props;
  const { team, endpoint } = view;
  if (team === null) return <p className="text-pretty text-muted">{t('settings.drafting.team_missing')}</p>;
  if (endpoint === null || editing)
    return <TeamModelForm key={team.id} team={team} kept={endpoint} onLeave={onLeave} />;
  return <Summary team={team} endpoint={endpoint} onChange={onChange} />;
}

function Summary(props: {
  team: Team;
  endpoint: NonNullable<TeamModelView['endpoint']>;
  onChange: () => void;
}) {
  const { team, endpoint, onChange } = props;
  const deps = useDeps();
  const say = useSay();
  const ask = async (alwaysAsk: boolean) => {
    const saved = await saveTeamModel(deps, { team: team.id, endpoint: { ...endpoint, alwaysAsk } });
    if (!saved.ok) say.problem(saved.problem);
  };
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <div>
        <p className="font-medium">{endpoint.model}</p>
        <p dir="auto">{team.name}</p>
        <p dir="ltr" className="wrap-anywhere rtl:text-end">
          {team.address}
        </p>
        <p className="text-12 text-muted">
          {t('settings.drafting.checked', [formatDate(endpoint.checkedAt, deps.now())])}
        </p>
      </div>
      <Found endpoint={endpoint} />
      <AskField checked={endpoint.alwaysAsk} onChange={(alwaysAsk) => void ask(alwaysAsk)} />
      <Button onClick={onChange}>{t('settings.drafting.change')}</Button>
    </div>
  );
}
