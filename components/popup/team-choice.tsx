import { watchTeamChoices } from '../../lib/flow/queries/watch-team-choices.ts';
import { t } from '../../lib/platform/i18n.ts';
import { TeamSelect } from '../team/team-select.tsx';
import { useQuery, valueOr } from '../ui/use-query.ts';

/** Which of several teams what is made now belongs to. */
export function TeamChoice() {
  const teams = valueOr(useQuery(watchTeamChoices, null), []).filter(({ end }) => end === null);
  const active = teams.find(({ isActive }) => isActive) ?? teams[0];
  if (teams.length < 2 || active === undefined) return null;
  return (
    <div className="flex items-center justify-between gap-2 border-t border-line px-4 py-2">
      <span className="text-12 text-muted">{t('team.made_for')}</span>
      <TeamSelect teams={teams} value={active.team} onTeam={() => undefined} />
    </div>
  );
}
